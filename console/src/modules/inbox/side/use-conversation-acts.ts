import { type Conversation, inboxAssign, inboxClose, inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAssign } from '../data.ts';

/** What the reader may do with a conversation now; null where it makes no sense or is not allowed. */
export interface ConversationActs {
  readonly assignToMe: (() => void) | null;
  readonly unassign: (() => void) | null;
  readonly mayClose: boolean;
  readonly isAssigning: boolean;
}

export function useConversationActs(conversation: Conversation): ConversationActs {
  const t = useSay();
  const may = useMay();
  const toast = useToast();
  const { member } = useSession();
  const assign = useAssign();
  const { conversationId, assigneeId, state } = conversation;
  const isOpen = state === 'open';
  const give = (memberId: string | null, said: string) =>
    assign.mutate(
      { params: { conversationId }, body: { memberId } },
      {
        onError: toast.refuse,
        onSuccess: () => toast.sayUndo(said, () => giveBack(assigneeId)),
      },
    );
  const giveBack = (memberId: string | null) =>
    assign.mutate({ params: { conversationId }, body: { memberId } }, { onError: toast.refuse });

  const mayAssign = isOpen && may(inboxAssign) && !assign.isPending;
  return {
    assignToMe:
      mayAssign && assigneeId !== member.memberId ? () => give(member.memberId, t(words.assignedToMe)) : null,
    unassign: mayAssign && assigneeId !== null ? () => give(null, t(words.nowUnassigned)) : null,
    mayClose: isOpen && may(inboxClose),
    isAssigning: assign.isPending,
  };
}
