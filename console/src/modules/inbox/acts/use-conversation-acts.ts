import { useQueryClient } from '@tanstack/react-query';
import {
  assignConversation,
  type Conversation,
  importChannel,
  inboxAssign,
  inboxClose,
  inboxReply,
  inboxWords,
  markRead,
  type Priority,
  reopenConversation,
  setPriority,
  snoozeConversation,
  tagConversation,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import { call } from '#lib/call/call.ts';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { handled, useColleagueNames } from '../data.ts';
import { priorityWords } from '../priority/priority-words.ts';

/** What is done with one conversation. Each says what was done and offers the way back. */
export interface ConversationActs {
  /** What the reader may do now. */
  readonly may: {
    readonly assign: boolean;
    readonly assignToMe: boolean;
    readonly handle: boolean;
    readonly close: boolean;
    readonly reopen: boolean;
  };
  readonly isAssigning: boolean;
  assign(memberId: string | null): void;
  assignToMe(): void;
  snooze(until: string | null): void;
  prioritise(priority: Priority): void;
  tag(tagId: string, isOn: boolean): void;
  reopen(): void;
  /** Resolves when it is done. */
  markUnread(): Promise<void>;
}

/** What the slip about the end of a conversation is about. */
export function closingOf(conversationId: string): string {
  return `closing ${conversationId}`;
}

export function useConversationActs(conversation: Conversation): ConversationActs {
  const toast = useToast();
  const { member } = useSession();
  const cache = useQueryClient();
  const { conversationId, messageCount } = conversation;
  const { assign, isAssigning } = useAssigning(conversation);
  const handling = useHandling(conversation);
  const reopen = useAct(reopenConversation, handled);
  return {
    ...handling,
    may: useWhatMayBeDone(conversation),
    isAssigning,
    assign,
    assignToMe: () => assign(member.memberId),
    reopen: () => {
      // The slip that it was closed offers what happens here.
      toast.forget(closingOf(conversationId));
      reopen.mutate({ params: { conversationId } }, { onError: toast.refuse });
    },
    markUnread: async () => {
      const body = { number: Math.max(0, messageCount - 1), isUnread: true };
      await call(markRead, { params: { conversationId }, body }).catch(toast.refuse);
      for (const { name } of handled) void cache.invalidateQueries({ queryKey: [name] });
    },
  };
}

function useWhatMayBeDone({ state, assigneeId, channel }: Conversation): ConversationActs['may'] {
  const may = useMay();
  const { member } = useSession();
  const isOpen = state === 'open';
  return {
    assign: isOpen && may(inboxAssign),
    assignToMe: isOpen && may(inboxAssign) && assigneeId !== member.memberId,
    handle: isOpen && may(inboxReply),
    close: isOpen && may(inboxClose),
    // A past chat was held elsewhere, and stays as it was.
    reopen: !isOpen && channel !== importChannel && may(inboxClose),
  };
}

function useAssigning({ conversationId, assigneeId }: Conversation) {
  const t = useSay();
  const toast = useToast();
  const { member } = useSession();
  const names = useColleagueNames();
  const act = useAct(assignConversation, handled);
  const give = (memberId: string | null, onSuccess = () => {}) =>
    act.mutate({ params: { conversationId }, body: { memberId } }, { onError: toast.refuse, onSuccess });
  const saidOf = (memberId: string | null): string => {
    if (memberId === null) return t(inboxWords.nowUnassigned);
    if (memberId === member.memberId) return t(inboxWords.assignedToMe);
    return t(words.assignedTo, { name: names.get(memberId) ?? t(inboxWords.colleague) });
  };
  const assign = (memberId: string | null) =>
    give(memberId, () =>
      toast.sayUndo(saidOf(memberId), () => give(assigneeId), `assigning ${conversationId}`),
    );
  return { assign, isAssigning: act.isPending };
}

function useHandling({ conversationId, priority: priorityNow, snoozedUntil }: Conversation) {
  const t = useSay();
  const toast = useToast();
  const format = useFormat();
  const params = { conversationId };
  const { refuse: onError } = toast;
  const snoozing = useAct(snoozeConversation, handled);
  const prioritising = useAct(setPriority, handled);
  const tagging = useAct(tagConversation, handled);
  const sleep = (until: string | null, onSuccess = () => {}) =>
    snoozing.mutate({ params, body: { until } }, { onError, onSuccess });
  const rank = (priority: Priority, onSuccess = () => {}) =>
    prioritising.mutate({ params, body: { priority } }, { onError, onSuccess });
  return {
    snooze: (until: string | null) => {
      const time = until && format.brief(until, new Date());
      const said = time ? t(words.snoozedUntil, { time }) : t(words.nowAwake);
      sleep(until, () => toast.sayUndo(said, () => sleep(snoozedUntil), `snoozing ${conversationId}`));
    },
    prioritise: (priority: Priority) => {
      const said = t(words.prioritySet, { priority: t(priorityWords[priority]) });
      rank(priority, () => toast.sayUndo(said, () => rank(priorityNow), `priority ${conversationId}`));
    },
    tag: (tagId: string, isOn: boolean) =>
      tagging.mutate({ params, body: isOn ? { add: [tagId] } : { remove: [tagId] } }, { onError }),
  };
}
