import {
  type ActionState,
  type ImprovementAction,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeAction } from '../data.ts';

/** Says what has become of an action, with the way back. */
export function useActionState(): (action: ImprovementAction, state: ActionState) => void {
  const t = useSay();
  const toast = useToast();
  const act = useChangeAction();
  const said = { done: words.wasDone, dropped: words.wasDropped, planned: words.saved };
  return ({ findingId, actionId, state: was }, state) => {
    const send = (to: ActionState) =>
      act.mutateAsync({ params: { findingId, actionId }, body: { state: to } });
    send(state).then(
      () => toast.sayUndo(t(said[state]), () => send(was).catch(toast.refuse), actionId),
      toast.refuse,
    );
  };
}
