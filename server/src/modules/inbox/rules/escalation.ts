import { conversationFields, Priority } from '@zhiyin/domain/inbox';
import { ruleCalls } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { membersOfTeams } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { notify } from '#platform/notices/notify.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';

/** What a rule that escalates something says: to whom, why, and how urgent it is from then on. */
export const Escalation = z.object({
  memberId: z.string().nullable().default(null),
  teamId: z.string().nullable().default(null),
  why: z.string(),
  priority: Priority.nullable().default(null),
});
export type Escalation = z.infer<typeof Escalation>;

/** How it is asked. */
export const escalationSettings: RuleAction['settings'] = [
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
];

/** Calls the lead, or everybody of the team, to what was escalated. */
export async function callTo(
  tx: Tx,
  { memberId, teamId, why }: Escalation,
  subject: { readonly subjectKind: string; readonly subjectId: string },
): Promise<void> {
  const called = memberId !== null ? [memberId] : await membersOfTeams(tx, teamId === null ? [] : [teamId]);
  await notify(tx, called, { kind: ruleCalls, text: { zh: why, en: why }, ...subject });
}
