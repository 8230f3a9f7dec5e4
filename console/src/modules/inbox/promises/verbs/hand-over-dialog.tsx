import { type ShopPromise, promiseWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PickList } from '#ui/pick/pick-list.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useColleagueOptions } from '../../acts/use-colleague-options.tsx';
import { useHandOver } from '../data.ts';

interface Props {
  readonly promise: ShopPromise;
  readonly onClose: () => void;
}

/** Who keeps it from now on. */
export function HandOverDialog({ promise: { promiseId, ownerId }, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const handOver = useHandOver();
  const options = useColleagueOptions().filter(({ id }) => id !== ownerId);
  const give = (to: string) => {
    onClose();
    handOver
      .mutateAsync({ params: { promiseId }, body: { ownerId: to } })
      .then(() => toast.say(t(words.handedOver)), toast.refuse);
  };
  return (
    <Dialog title={t(words.handOver)} place="top" width={440} isBare onClose={onClose}>
      <PickList label={t(words.handOver)} options={options} onPick={({ id }) => give(id)} />
    </Dialog>
  );
}
