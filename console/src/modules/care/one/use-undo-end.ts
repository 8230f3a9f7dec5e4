import { type FollowUpDetail, carePageWords as words } from '@zhiyin/domain/care';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useOpenAgain } from '../data.ts';

/** Says that a follow-up is over, with the way back for a slip. */
export function useUndoEnd(): (sentence: string, ended: FollowUpDetail) => void {
  const toast = useToast();
  const back = useOpenFollowUp();
  return (sentence, ended) => toast.sayUndo(sentence, () => back.open(ended), ended.followUpId);
}

/** Opens a follow-up that is over again. */
export function useOpenFollowUp() {
  const t = useSay();
  const toast = useToast();
  const act = useOpenAgain();
  const open = ({ followUpId, revision }: FollowUpDetail) =>
    act.mutateAsync({ params: { followUpId }, body: { revision } }).then(() => {
      toast.forget(followUpId);
      toast.say(t(words.openedAgain));
    }, toast.refuse);
  return { open, isBusy: act.isPending };
}
