import { z } from 'zod';
import { inboxRead, Priority } from '../../inbox/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { written } from '../../kit/sensitive/written.ts';
import { BothLanguages, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { TicketEntry, ticketsRead } from '../../tickets/index.ts';
import { SlaMetric } from '../policy/metrics.ts';

/** A promise of a conversation as screens show it. */
export const ClockView = z.object({
  clockId: Id,
  metric: SlaMetric,
  /** What the state is called, of a time in a state of a flow that is still there. */
  stateLabel: BothLanguages(60).nullable(),
  policyId: Id,
  priority: Priority,
  targetSeconds: z.number().int(),
  phase: z.enum(['running', 'paused', 'ended', 'void']),
  startedAt: Moment,
  /** Null while it is paused. */
  dueAt: Moment.nullable(),
  /** When it turns amber; null without warnings and while it is paused. */
  warnAt: Moment.nullable(),
  /** Open seconds that were left at `asOf`; negative once it was late. */
  remainingSeconds: z.number(),
  asOf: Moment,
  isBreached: z.boolean(),
  endedAt: Moment.nullable(),
});
export type ClockView = z.infer<typeof ClockView>;

/** A platform's rule that the wait of a chat threatens. */
export const ThreatView = z.object({ ruleKey: z.string(), startedAt: Moment, lostAt: Moment });
export type ThreatView = z.infer<typeof ThreatView>;

export const readConversationClocks = endpoint('sla.read-conversation-clocks', {
  method: 'GET',
  path: '/conversations/:conversationId/clocks',
  may: inboxRead,
  words: { zh: '查看会话的服务时限', en: 'See the promised times of a conversation' },
  params: z.strictObject({ conversationId: Id }),
  response: z.object({
    /** The policy it is under; null for none. */
    policyId: Id.nullable(),
    policyName: z.string().nullable(),
    clocks: z.array(ClockView),
    threats: z.array(ThreatView),
  }),
});

/** Most conversations whose clocks are asked for at once. */
export const clocksAskedMax = 200;

/** The most urgent clock that runs, of each of some conversations; those without one are left out. */
export const readClocks = endpoint('sla.read-clocks', {
  method: 'POST',
  path: '/sla/clocks',
  may: inboxRead,
  words: { zh: '查看多个会话最紧的时限', en: 'See the most urgent clock of conversations' },
  isReading: true,
  callsPerMinute: 600,
  body: z.strictObject({ conversationIds: z.array(Id).max(clocksAskedMax) }),
  response: z.object({ items: z.array(z.object({ conversationId: Id, clock: ClockView })) }),
});

export const urgencies = ['all', 'at-risk', 'breached'] as const;

export const UrgentConversation = z.object({
  conversationId: Id,
  customerName: z.string().nullable(),
  assigneeId: Id.nullable(),
  teamId: Id.nullable(),
  lastMessageText: written(z.string()),
  clock: ClockView,
});
export type UrgentConversation = z.infer<typeof UrgentConversation>;

/** Open conversations by their most urgent clock: what is late longest first, then what is due next. */
export const listUrgent = endpoint('sla.list-urgent', {
  method: 'GET',
  path: '/sla/urgent',
  may: inboxRead,
  words: { zh: '按最紧的时限列出会话', en: 'List conversations by their most urgent clock' },
  query: PageQuery.extend({
    show: z.enum(urgencies).default('all'),
    metric: SlaMetric.optional(),
  }),
  response: Page(UrgentConversation),
});

export const readTicketClocks = endpoint('sla.read-ticket-clocks', {
  method: 'GET',
  path: '/tickets/:ticketId/clocks',
  may: ticketsRead,
  words: { zh: '查看工单的服务时限', en: 'See the promised times of a ticket' },
  params: z.strictObject({ ticketId: Id }),
  response: z.object({
    policyId: Id.nullable(),
    policyName: z.string().nullable(),
    clocks: z.array(ClockView),
  }),
});

/** The most urgent clock that runs, of each of some tickets; those without one are left out. */
export const readClocksOfTickets = endpoint('sla.read-clocks-of-tickets', {
  method: 'POST',
  path: '/sla/ticket-clocks',
  may: ticketsRead,
  words: { zh: '查看多张工单最紧的时限', en: 'See the most urgent clock of tickets' },
  isReading: true,
  callsPerMinute: 600,
  body: z.strictObject({ ticketIds: z.array(Id).max(clocksAskedMax) }),
  response: z.object({ items: z.array(z.object({ ticketId: Id, clock: ClockView })) }),
});

export const UrgentTicket = z.object({ ticket: TicketEntry, clock: ClockView });
export type UrgentTicket = z.infer<typeof UrgentTicket>;

/** Tickets to be done by their most urgent clock: what is late longest first, then what is due next. */
export const listUrgentTickets = endpoint('sla.list-urgent-tickets', {
  method: 'GET',
  path: '/sla/urgent-tickets',
  may: ticketsRead,
  words: { zh: '按最紧的时限列出工单', en: 'List tickets by their most urgent clock' },
  query: PageQuery.extend({
    show: z.enum(urgencies).default('all'),
    metric: SlaMetric.optional(),
  }),
  response: Page(UrgentTicket),
});
