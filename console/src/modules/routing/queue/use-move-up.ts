import { priorities } from '@zhiyin/domain/inbox';
import { type QueueEntry, routingWords as words } from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { priorityWords } from '#modules/inbox';
import { useToast } from '#ui/toast/use-toast.ts';
import { useRaise } from '../data.ts';

/** Gives somebody who waits the next higher priority, with the way back. */
export function useMoveUp(): (entry: QueueEntry, name: string) => void {
  const t = useSay();
  const toast = useToast();
  const raise = useRaise();
  return ({ conversationId, priority: before }, name) => {
    const priority = priorities[priorities.indexOf(before) + 1];
    if (priority === undefined) return;
    const keep = (wanted: typeof priority) => ({ params: { conversationId }, body: { priority: wanted } });
    const sentence = t(words.raisedOne, { name, priority: t(priorityWords[priority]) });
    raise.mutate(keep(priority), {
      onError: toast.refuse,
      onSuccess: () => toast.sayUndo(sentence, () => raise.mutateAsync(keep(before))),
    });
  };
}
