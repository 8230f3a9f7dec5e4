import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FlowMove, stateCategories } from '../../kit/flow/flow.ts';
import { SaidAnswer } from '../../kit/form/said-answer.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { ApprovalEntry, LiveFact } from '../../platform/index.ts';
import { ticketsRead } from '../permissions.ts';
import {
  Quote,
  TicketAnswers,
  TicketComment,
  TicketEntry,
  TicketItem,
  TicketLink,
  TicketPriority,
  TicketWork,
  ticketParams,
} from './shapes.ts';

/** A ticket with everything its page shows, but comments and what was done with it. */
export const Ticket = TicketEntry.extend({
  description: written(z.string()),
  formId: Id.nullable(),
  formVersion: z.number().int().nullable(),
  answers: written(TicketAnswers),
  said: z.array(SaidAnswer),
  flowId: Id,
  createdByKind: z.string(),
  createdBy: Id.nullable(),
  mergedIntoId: Id.nullable(),
  solvedAt: Moment.nullable(),
  /** Since when it stands in its state. */
  stateSince: Moment,
  reopenedCount: z.number().int(),
  spentSeconds: z.number().int(),
  /** Counts changes of its fields; an edit names the one it saw. */
  revision: z.number().int(),
  /** The moves that the caller may begin from here, with what they demand. */
  moves: z.array(FlowMove),
  watcherIds: z.array(Id),
  items: z.array(TicketItem),
  links: z.array(TicketLink),
  /** Null without one, or when the caller may not see it. */
  parent: TicketEntry.nullable(),
  children: z.array(TicketEntry),
  conversations: z.array(z.object({ conversationId: Id, linkedAt: Moment, quotes: z.array(Quote) })),
  work: z.array(TicketWork),
  approvals: z.array(ApprovalEntry),
});
export type Ticket = z.infer<typeof Ticket>;

/** What a list of tickets is narrowed by and ordered by. */
export const TicketQuery = PageQuery.extend({
  typeId: Id.optional(),
  category: z.enum(stateCategories).optional(),
  /** Everything that is not closed, or all. */
  scope: z.enum(['active', 'all']).default('all'),
  assignee: z.union([z.enum(['me', 'nobody']), Id]).optional(),
  teamId: Id.optional(),
  customerId: Id.optional(),
  conversationId: Id.optional(),
  priority: TicketPriority.optional(),
  tagId: Id.optional(),
  /** A state of the flow of `typeId`, by key. */
  stateKey: z.string().max(60).optional(),
  due: z.enum(['overdue']).optional(),
  dueFrom: Moment.optional(),
  dueTo: Moment.optional(),
  watching: z.enum(['me']).optional(),
  /** Words of the title or description, or a number. */
  search: z.string().trim().max(100).optional(),
  /** `promise`: the least time left first, what is late before that. */
  order: z.enum(['changed', 'opened', 'due', 'promise']).default('changed'),
});
export type TicketQuery = z.infer<typeof TicketQuery>;

export const listTickets = endpoint('tickets.list', {
  method: 'GET',
  path: '/tickets',
  may: ticketsRead,
  words: { zh: '列出工单', en: 'List tickets' },
  query: TicketQuery,
  response: Page(TicketEntry),
});

export const countTickets = endpoint('tickets.count', {
  method: 'GET',
  path: '/tickets/counts',
  may: ticketsRead,
  words: { zh: '统计各类工单数', en: 'Count tickets' },
  response: z.object({
    open: z.number().int(),
    waiting: z.number().int(),
    solved: z.number().int(),
    mine: z.number().int(),
    unassigned: z.number().int(),
    overdue: z.number().int(),
  }),
});

/** Tickets that may already be about the same: of the same customer, or with like words in the title. */
export const listSimilarTickets = endpoint('tickets.list-similar', {
  method: 'GET',
  path: '/tickets/similar',
  may: ticketsRead,
  words: { zh: '查找可能重复的工单', en: 'Find tickets that may be about the same' },
  query: z.strictObject({ title: z.string().max(200).default(''), customerId: Id.optional() }),
  response: z.object({
    items: z.array(z.object({ ticket: TicketEntry, isSameCustomer: z.boolean(), likeness: z.number() })),
  }),
});

export const getTicket = endpoint('tickets.get', {
  method: 'GET',
  path: '/tickets/:ticketId',
  may: ticketsRead,
  words: { zh: '查看工单', en: 'Get a ticket' },
  params: ticketParams,
  response: Ticket,
});

/** Oldest first, the last of them. */
export const listTicketComments = endpoint('tickets.list-comments', {
  method: 'GET',
  path: '/tickets/:ticketId/comments',
  may: ticketsRead,
  words: { zh: '列出工单的评论', en: 'List a ticket’s comments' },
  params: ticketParams,
  response: z.object({ items: z.array(TicketComment) }),
});

export const listTicketEvents = endpoint('tickets.list-events', {
  method: 'GET',
  path: '/tickets/:ticketId/events',
  may: ticketsRead,
  words: { zh: '列出工单的处理经过', en: 'List what was done with a ticket' },
  params: ticketParams,
  response: z.object({ events: z.array(LiveFact) }),
});
