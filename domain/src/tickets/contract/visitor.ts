import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { stateCategories } from '../../kit/flow/flow.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { SaidAnswer } from '../../kit/form/said-answer.ts';
import { BothLanguages, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { StoredFile } from '../../platform/index.ts';
import {
  MaybeTicketText,
  TicketAnswers,
  TicketTitle,
  ticketLimits,
  ticketParams,
  ticketSaying,
} from './shapes.ts';

/** A ticket as its customer sees it: nothing of who in the shop handles it. */
export const VisitorTicket = z.object({
  ticketId: Id,
  typeId: Id,
  /** `SH-12`. */
  name: z.string(),
  title: z.string(),
  state: BothLanguages(60),
  category: z.enum(stateCategories),
  openedAt: Moment,
  changedAt: Moment,
  closedAt: Moment.nullable(),
});
export type VisitorTicket = z.infer<typeof VisitorTicket>;

const VisitorComment = z.object({
  commentId: Id,
  isMine: z.boolean(),
  text: z.string(),
  files: z.array(StoredFile),
  writtenAt: Moment,
});
const VisitorTicketPage = VisitorTicket.extend({
  /** What they wrote when they opened it; empty when a colleague did. */
  description: z.string(),
  /** What they answered then, and what became of it. */
  said: z.array(SaidAnswer),
  comments: z.array(VisitorComment),
  /** Whether they may open it again now. */
  mayReopen: z.boolean(),
});
export type VisitorTicketPage = z.infer<typeof VisitorTicketPage>;

export const listVisitorTickets = endpoint('tickets.list-own', {
  method: 'GET',
  path: '/visitor/tickets',
  may: 'visitor',
  words: { zh: '顾客查看自己的工单', en: 'List one’s own tickets as a customer' },
  query: PageQuery,
  response: Page(VisitorTicket),
});

export const getVisitorTicket = endpoint('tickets.get-own', {
  method: 'GET',
  path: '/visitor/tickets/:ticketId',
  may: 'visitor',
  words: { zh: '顾客查看一张工单', en: 'Get one’s own ticket as a customer' },
  params: ticketParams,
  response: VisitorTicketPage,
});

export const commentVisitorTicket = endpoint('tickets.comment-own', {
  method: 'POST',
  path: '/visitor/tickets/:ticketId/comments',
  may: 'visitor',
  words: { zh: '顾客评论自己的工单', en: 'Comment on one’s own ticket as a customer' },
  params: ticketParams,
  body: z.strictObject(ticketSaying),
  response: VisitorTicketPage,
  callsPerMinute: 20,
});

/** A kind of ticket that customers open, with the questions they are asked; null when it asks none. */
export const OpenType = z.object({
  typeId: Id,
  name: BothLanguages(60),
  form: FormDefinition.nullable(),
});
export type OpenType = z.infer<typeof OpenType>;

export const listOpenTicketTypes = endpoint('tickets.list-open-types', {
  method: 'GET',
  path: '/visitor/ticket-types',
  may: 'visitor',
  words: { zh: '顾客可以提交的工单类型', en: 'List the kinds of ticket that customers open' },
  response: z.object({ items: z.array(OpenType) }),
});

export const openVisitorTicket = endpoint('tickets.open-own', {
  method: 'POST',
  path: '/visitor/tickets',
  may: 'visitor',
  words: { zh: '顾客提交工单', en: 'Open a ticket as a customer' },
  body: z.strictObject({
    typeId: Id,
    title: TicketTitle,
    description: MaybeTicketText.default(''),
    answers: TicketAnswers.default({}),
    fileIds: z.array(Id).max(ticketLimits.files).default([]),
  }),
  response: VisitorTicketPage,
  callsPerMinute: 6,
});

export const reopenVisitorTicket = endpoint('tickets.reopen-own', {
  method: 'POST',
  path: '/visitor/tickets/:ticketId/reopening',
  may: 'visitor',
  words: { zh: '顾客重新打开自己的工单', en: 'Open one’s own ticket again as a customer' },
  params: ticketParams,
  body: z.strictObject({ text: TicketTitle.max(2_000) }),
  response: VisitorTicketPage,
  callsPerMinute: 6,
});
