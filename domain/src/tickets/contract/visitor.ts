import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { stateCategories } from '../../kit/flow/flow.ts';
import { BothLanguages, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { TicketText, ticketParams } from './shapes.ts';

/** A ticket as its customer sees it: nothing of who in the shop handles it. */
export const VisitorTicket = z.object({
  ticketId: Id,
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
  writtenAt: Moment,
});
const VisitorTicketPage = VisitorTicket.extend({ comments: z.array(VisitorComment) });
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
  body: z.strictObject({ text: TicketText }),
  response: VisitorTicketPage,
  callsPerMinute: 20,
});
