import { conversationFields, inboxAssign, inboxWords, Priority } from '@zhiyin/domain/inbox';
import { ruleCalls } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { membersOfTeams } from '#modules/people';
import { notify } from '#platform/notices/notify.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { setPriority } from '../../actions/set-priority.ts';
import { transferConversation } from '../../actions/transfer-conversation.ts';
import { conversations } from '../../subject.ts';

const Escalation = z.object({
  memberId: z.string().nullable().default(null),
  teamId: z.string().nullable().default(null),
  why: z.string(),
  priority: Priority.nullable().default(null),
});

/** Hands a conversation to whoever may decide more, says why, and calls them. */
export const escalate: RuleAction = {
  subjectKind: 'conversation',
  may: inboxAssign,
  key: 'inbox.escalate',
  words: { zh: '升级', en: 'Escalate' },
  settings: [
    { key: 'memberId', kind: 'member', label: { zh: '交给主管', en: 'To a lead' }, among: 'to' },
    {
      key: 'teamId',
      kind: 'team',
      label: { zh: '或交给小组', en: 'Or to a team' },
      help: { zh: '选了主管就只交给主管。', en: 'With a lead chosen it goes to the lead.' },
      among: 'to',
    },
    { key: 'why', kind: 'line', label: { zh: '升级原因', en: 'Why' }, isRequired: true },
    {
      key: 'priority',
      kind: 'choice',
      label: conversationFields.priority.label,
      choices: conversationFields.priority.choices,
      initial: 'high',
    },
  ],
  run: async (tx, { subjectId: conversationId, settings }) => {
    const { memberId, teamId, why, priority } = Escalation.parse(settings);
    const to = memberId !== null ? { memberId } : { teamId: teamId ?? '' };
    if (memberId === null && teamId === null) throw new Refusal('invalid', inboxWords.teamNotFound);
    const handing = { to, note: why, reason: 'authority' as const, clientMessageId: tx.system.newId() };
    await transferConversation(tx, { conversationId, ...handing });
    if (priority !== null) await setPriority(tx, { conversationId, priority });
    const called = memberId !== null ? [memberId] : await membersOfTeams(tx, teamId === null ? [] : [teamId]);
    const about = { subjectKind: conversations.kind, subjectId: conversationId };
    await notify(tx, called, { kind: ruleCalls, text: { zh: why, en: why }, ...about });
    return undefined;
  },
};
