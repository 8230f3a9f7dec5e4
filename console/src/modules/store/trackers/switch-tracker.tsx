import { type ParcelTracker, trackerPageWords as words } from '@zhiyin/domain/store';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useSwitchTracker } from './data.ts';

/** Switches a parcel tracker off and on. */
export function SwitchTracker({ tracker }: { tracker: ParcelTracker }) {
  const t = useSay();
  const toast = useToast();
  const change = useSwitchTracker();
  const { trackerId } = tracker;
  const isOff = tracker.archivedAt !== null;
  const turn = (to: boolean) => change.mutateAsync({ params: { trackerId }, body: { isOff: to } });
  const bringBack = () => turn(false).then(() => toast.say(t(words.trackerOn)), toast.refuse);
  const takeOut = () => turn(true).then(() => toast.sayUndo(t(words.trackerOff), bringBack), toast.refuse);
  return (
    <Button loading={change.isPending} onClick={isOff ? bringBack : takeOut}>
      {t(isOff ? words.switchTrackerOn : words.switchTrackerOff)}
    </Button>
  );
}
