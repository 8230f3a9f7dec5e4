import { inboxAssign, inboxWords } from '@zhiyin/domain/inbox';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { setPriority } from '../../actions/set-priority.ts';
import { transferConversation } from '../../actions/transfer-conversation.ts';
import { conversations } from '../../subject.ts';
import { callTo, Escalation, escalationSettings } from '../escalation.ts';

/** Hands a conversation to whoever may decide more, says why, and calls them. */
export const escalate: RuleAction = {
  subjectKind: 'conversation',
  may: inboxAssign,
  key: 'inbox.escalate',
  words: { zh: '升级', en: 'Escalate' },
  settings: escalationSettings,
  run: async (tx, { subjectId: conversationId, settings }) => {
    const escalation = Escalation.parse(settings);
    const { memberId, teamId, why, priority } = escalation;
    const to = memberId !== null ? { memberId } : { teamId: teamId ?? '' };
    if (memberId === null && teamId === null) throw new Refusal('invalid', inboxWords.teamNotFound);
    const handing = { to, note: why, reason: 'authority' as const, clientMessageId: tx.system.newId() };
    await transferConversation(tx, { conversationId, ...handing });
    if (priority !== null) await setPriority(tx, { conversationId, priority });
    await callTo(tx, escalation, { subjectKind: conversations.kind, subjectId: conversationId });
    return undefined;
  },
};
