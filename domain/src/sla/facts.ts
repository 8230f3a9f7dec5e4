import { z } from 'zod';
import { inboxRead, Priority } from '../inbox/index.ts';
import { fact } from '../kit/fact.ts';
import { BothLanguages, Id, Moment } from '../kit/shapes.ts';
import { ticketsRead } from '../tickets/index.ts';
import { slaManage } from './permissions.ts';
import { SlaMetric } from './policy/metrics.ts';

/** Which promise. */
const promise = {
  clockId: Id,
  policyId: Id,
  metric: SlaMetric,
  /** What the state was called at that moment, of a time in a state of a flow. */
  stateLabel: BothLanguages(60).nullable().default(null),
  priority: Priority,
  targetSeconds: z.number().int(),
};
/** Whose thing it is about. */
const whose = { teamId: Id.nullable(), assigneeId: Id.nullable() };
const about = { conversationId: Id, customerId: Id, ...whose, ...promise };
const ofTicket = { ticketId: Id, customerId: Id.nullable(), ...whose, ...promise };
const seen = { seenWith: inboxRead, subject: 'conversationId', isOnTimeline: true } as const;

export const clockWarned = fact({
  kind: 'sla.clock-warned',
  words: { zh: '快要超过服务时限', en: 'A promised time is running out' },
  /** `percent` of the target is used up. */
  payload: z.object({ ...about, percent: z.number().int(), dueAt: Moment }),
  ...seen,
});

export const clockBreached = fact({
  kind: 'sla.clock-breached',
  words: { zh: '超过了服务时限', en: 'A promised time was missed' },
  payload: z.object({ ...about, dueAt: Moment }),
  ...seen,
});

/** Waits inside a chat are many: they count in the figures, and are told only when they go wrong. */
export const clockKept = fact({
  kind: 'sla.clock-kept',
  words: { zh: '在服务时限内完成', en: 'A promised time was kept' },
  payload: z.object({ ...about, elapsedSeconds: z.number(), keptAt: Moment }),
  ...seen,
});

const seenOfTicket = { seenWith: ticketsRead, subject: 'ticketId' } as const;

export const ticketClockWarned = fact({
  kind: 'sla.ticket-clock-warned',
  words: { zh: '工单快要超过服务时限', en: 'A promised time of a ticket is running out' },
  payload: z.object({ ...ofTicket, percent: z.number().int(), dueAt: Moment }),
  ...seenOfTicket,
});

export const ticketClockBreached = fact({
  kind: 'sla.ticket-clock-breached',
  words: { zh: '工单超过了服务时限', en: 'A promised time of a ticket was missed' },
  payload: z.object({ ...ofTicket, dueAt: Moment }),
  ...seenOfTicket,
});

export const ticketClockKept = fact({
  kind: 'sla.ticket-clock-kept',
  words: { zh: '工单在服务时限内完成', en: 'A promised time of a ticket was kept' },
  payload: z.object({ ...ofTicket, elapsedSeconds: z.number(), keptAt: Moment }),
  ...seenOfTicket,
});

const policy = { policyId: Id, revision: z.number().int() };
const managed = { seenWith: slaManage, subject: 'policyId' };

export const policyCreated = fact({
  kind: 'sla.policy-created',
  words: { zh: '新建了服务时限', en: 'A service level was created' },
  payload: z.object(policy),
  ...managed,
});
export const policyChanged = fact({
  kind: 'sla.policy-changed',
  words: { zh: '修改了服务时限', en: 'A service level was changed' },
  payload: z.object(policy),
  ...managed,
});
export const policyDeleted = fact({
  kind: 'sla.policy-deleted',
  words: { zh: '删除了服务时限', en: 'A service level was deleted' },
  payload: z.object(policy),
  ...managed,
});
export const policiesOrdered = fact({
  kind: 'sla.policies-ordered',
  words: { zh: '调整了服务时限的顺序', en: 'Service levels were put in another order' },
  payload: z.object({ workspaceId: Id, from: z.array(Id), to: z.array(Id) }),
  seenWith: slaManage,
  subject: 'workspaceId',
});
export const platformRuleChanged = fact({
  kind: 'sla.platform-rule-changed',
  words: { zh: '修改了平台考核的设置', en: 'How a platform’s rule is watched was changed' },
  payload: z.object({ workspaceId: Id, ruleKey: z.string(), isOn: z.boolean(), goal: z.number() }),
  seenWith: slaManage,
  subject: 'workspaceId',
});

export const teamHoursChanged = fact({
  kind: 'sla.team-hours-changed',
  words: { zh: '修改了小组的营业时间', en: 'The hours of a team were changed' },
  payload: z.object({ teamId: Id, from: Id.nullable(), to: Id.nullable() }),
  seenWith: slaManage,
  subject: 'teamId',
});

export const slaFacts = [
  clockWarned,
  clockBreached,
  clockKept,
  ticketClockWarned,
  ticketClockBreached,
  ticketClockKept,
  teamHoursChanged,
  policyCreated,
  policyChanged,
  policyDeleted,
  policiesOrdered,
  platformRuleChanged,
] as const;
