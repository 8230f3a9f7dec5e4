import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { ticketsHandle } from '../permissions.ts';
import { Ticket } from './reading.ts';
import {
  linkKinds,
  MaybeTicketText,
  TagIds,
  TicketAnswers,
  TicketComment,
  TicketPriority,
  TicketTitle,
  ticketLimits,
  ticketParams,
  ticketSaying,
} from './shapes.ts';
import { TicketVia } from './via.ts';

const toTicket = { method: 'POST', may: ticketsHandle, params: ticketParams, response: Ticket } as const;
const quoted = z.strictObject({
  conversationId: Id,
  messageIds: z.array(Id).max(ticketLimits.quotes).default([]),
});
const items = z
  .array(z.strictObject({ label: TicketTitle, isRequired: z.boolean().default(true) }))
  .max(ticketLimits.items);

export const CreateTicket = z.strictObject({
  typeId: Id,
  title: TicketTitle,
  description: MaybeTicketText.default(''),
  answers: TicketAnswers.default({}),
  /** What is left out comes from the type; null says nobody, or none. */
  assigneeId: Id.nullable().optional(),
  teamId: Id.nullable().optional(),
  priority: TicketPriority.optional(),
  dueAt: Moment.nullable().optional(),
  customerId: Id.nullable().default(null),
  parentId: Id.nullable().default(null),
  conversation: quoted.optional(),
  items: items.default([]),
  tagIds: TagIds.optional(),
});
export type CreateTicket = z.infer<typeof CreateTicket>;

export const createTicket = endpoint('tickets.create', {
  method: 'POST',
  path: '/tickets',
  may: ticketsHandle,
  words: { zh: '新建工单', en: 'Create a ticket' },
  body: CreateTicket,
  response: Ticket,
});

const handing = {
  assigneeId: Id.nullable().optional(),
  teamId: Id.nullable().optional(),
  priority: TicketPriority.optional(),
  dueAt: Moment.nullable().optional(),
  addTagIds: TagIds.optional(),
  removeTagIds: TagIds.optional(),
};

/** What is left out stays as it is. Text and answers name the revision they were edited from. */
export const ChangeTicket = z.strictObject({
  ...handing,
  revision: z.number().int().optional(),
  title: TicketTitle.optional(),
  description: MaybeTicketText.optional(),
  answers: TicketAnswers.optional(),
  customerId: Id.nullable().optional(),
  parentId: Id.nullable().optional(),
});
export type ChangeTicket = z.infer<typeof ChangeTicket>;

export const changeTicket = endpoint('tickets.change', {
  ...toTicket,
  method: 'PATCH',
  path: '/tickets/:ticketId',
  words: { zh: '修改工单', en: 'Change a ticket' },
  body: ChangeTicket,
});

export const MoveTicket = z.strictObject({
  moveKey: z.string().min(1).max(60),
  comment: MaybeTicketText.default(''),
  ticked: z.array(z.string().max(60)).max(50).default([]),
  /** Answers given along, added to those it has. */
  answers: TicketAnswers.default({}),
  /** By which way the customer hears the comment, where it is for them; left out, by the best there is. */
  via: TicketVia.optional(),
});
export type MoveTicket = z.infer<typeof MoveTicket>;

/** Makes a move of its flow, or asks for the approval that the move takes; the answer shows which. */
export const moveTicket = endpoint('tickets.move', {
  ...toTicket,
  path: '/tickets/:ticketId/moves',
  words: { zh: '流转工单', en: 'Move a ticket' },
  body: MoveTicket,
});

export const commentTicket = endpoint('tickets.comment', {
  method: 'POST',
  path: '/tickets/:ticketId/comments',
  may: ticketsHandle,
  words: { zh: '评论工单', en: 'Comment on a ticket' },
  params: ticketParams,
  /** `via`: by which way the customer hears it; left out, by the best there is. */
  body: z.strictObject({
    ...ticketSaying,
    visibility: z.enum(['internal', 'customer']),
    via: TicketVia.optional(),
  }),
  response: TicketComment,
});

/** Oneself, or a colleague. */
export const watchTicket = endpoint('tickets.watch', {
  ...toTicket,
  path: '/tickets/:ticketId/watchers',
  words: { zh: '关注或取消关注工单', en: 'Watch a ticket, or stop watching' },
  body: z.strictObject({ memberId: Id, isWatching: z.boolean() }),
});

/** Sets or takes away a link from this ticket to another. */
export const linkTicket = endpoint('tickets.link', {
  ...toTicket,
  path: '/tickets/:ticketId/links',
  words: { zh: '关联工单', en: 'Link tickets' },
  body: z.strictObject({ otherId: Id, kind: z.enum(linkKinds), isLinked: z.boolean().default(true) }),
});

/** Links a conversation and quotes messages of it, or takes the link away. */
export const linkConversation = endpoint('tickets.link-conversation', {
  ...toTicket,
  path: '/tickets/:ticketId/conversations',
  words: { zh: '关联会话', en: 'Link a conversation' },
  body: quoted.extend({ isLinked: z.boolean().default(true) }),
});

export const addTicketItem = endpoint('tickets.add-item', {
  ...toTicket,
  path: '/tickets/:ticketId/items',
  words: { zh: '添加清单项', en: 'Add to the checklist' },
  body: z.strictObject({ label: TicketTitle, isRequired: z.boolean().default(true) }),
});

/** Ticks an item, unticks it, or takes it off the list. */
export const changeTicketItem = endpoint('tickets.change-item', {
  ...toTicket,
  path: '/tickets/:ticketId/items/:itemId',
  params: ticketParams.extend({ itemId: Id }),
  words: { zh: '勾选或删除清单项', en: 'Tick an item, or take it away' },
  body: z.strictObject({ to: z.enum(['done', 'open', 'removed']) }),
});

export const logTicketWork = endpoint('tickets.log-work', {
  ...toTicket,
  path: '/tickets/:ticketId/work',
  words: { zh: '登记用时', en: 'Log time spent' },
  body: z.strictObject({
    seconds: z.number().int().min(1).max(ticketLimits.workSeconds),
    note: z.string().trim().max(500).default(''),
  }),
});

/** Takes back time that one logged oneself. */
export const unlogTicketWork = endpoint('tickets.unlog-work', {
  ...toTicket,
  method: 'DELETE',
  path: '/tickets/:ticketId/work/:workId',
  params: ticketParams.extend({ workId: Id }),
  words: { zh: '撤回登记的用时', en: 'Take back time spent' },
});

/** Closes this one as the same as another, which takes over its comments, checklist, conversations, links, tags, watchers and time. */
export const mergeTicket = endpoint('tickets.merge', {
  ...toTicket,
  path: '/tickets/:ticketId/merge',
  words: { zh: '合并到另一张工单', en: 'Merge a ticket into another' },
  body: z.strictObject({ intoId: Id }),
});

/** Makes a ticket of a part of this one: some comments and items move, conversations are linked to both. Answers it. */
export const splitTicket = endpoint('tickets.split', {
  ...toTicket,
  path: '/tickets/:ticketId/split',
  words: { zh: '拆分工单', en: 'Split a ticket' },
  body: z.strictObject({
    title: TicketTitle,
    commentIds: z.array(Id).max(100).default([]),
    itemIds: z.array(Id).max(ticketLimits.items).default([]),
  }),
});

/** Changes many at once, each by itself; those that refuse are named with the reason. */
export const changeTickets = endpoint('tickets.change-many', {
  method: 'POST',
  path: '/tickets/changes',
  may: ticketsHandle,
  words: { zh: '批量修改工单', en: 'Change many tickets' },
  body: z.strictObject({
    ticketIds: z.array(Id).min(1).max(ticketLimits.bulk),
    change: z.strictObject({ ...handing, moveKey: z.string().min(1).max(60).optional() }),
  }),
  response: z.object({
    changed: z.array(Id),
    refused: z.array(z.object({ ticketId: Id, message: z.string() })),
  }),
});
