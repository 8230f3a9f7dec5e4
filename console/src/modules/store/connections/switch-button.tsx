import { type StoreConnection, connectionPageWords as words } from '@zhiyin/domain/store';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useSwitchConnection } from './data.ts';

/** Switches a connected shop system off and on. */
export function SwitchButton({ connection }: { connection: StoreConnection }) {
  const t = useSay();
  const toast = useToast();
  const change = useSwitchConnection();
  const { connectionId } = connection;
  const isOff = connection.archivedAt !== null;
  const turn = (to: boolean) => change.mutateAsync({ params: { connectionId }, body: { isOff: to } });
  const bringBack = () => turn(false).then(() => toast.say(t(words.connectionOn)), toast.refuse);
  const takeOut = () => turn(true).then(() => toast.sayUndo(t(words.connectionOff), bringBack), toast.refuse);
  return (
    <Button loading={change.isPending} onClick={isOff ? bringBack : takeOut}>
      {t(isOff ? words.switchConnectionOn : words.switchConnectionOff)}
    </Button>
  );
}
