import { ticketNoticeKinds, ticketsFacts, ticketsPermissions, ticketsRead } from '@zhiyin/domain/tickets';
import { approvalTriggers } from '#platform/flows/approval-triggers.ts';
import type { Module } from '#platform/module.ts';
import { noticesAbout } from '#platform/notices/notice-kinds.ts';
import { ticketsOfCustomer } from './belongings.ts';
import { overdueAtItsMoment } from './jobs.ts';
import { metrics } from './metrics.ts';
import { personal } from './personal.ts';
import { following } from './place/following.ts';
import { reactions } from './reactions.ts';
import { redactionPlaces } from './redaction.ts';
import { routes } from './routes.ts';
import { ticketActions } from './rules/actions.ts';
import { ticketFromConversation } from './rules/from-conversation.ts';
import { ticketFromOrder } from './rules/from-order.ts';
import { ticketTriggers } from './rules/triggers.ts';
import { ticketSubject } from './subject.ts';
import { visibility } from './visibility.ts';

export { createTicket } from './actions/create-ticket.ts';
export { moveTicket } from './actions/move-ticket.ts';
export { promiseTicket } from './place/promise.ts';
export { entriesOf, requireTicket, ticketsById } from './queries.ts';
export { ticketFrom } from './rules/from-thing.ts';
export { listTicketTypes } from './types/write-types.ts';
export { isVisible, seesTicket } from './visibility.ts';

export const tickets: Module = {
  name: 'tickets',
  permissions: ticketsPermissions,
  facts: ticketsFacts,
  routes,
  reactions,
  due: [overdueAtItsMoment],
  metrics,
  ruleTriggers: [...ticketTriggers, ...approvalTriggers(ticketSubject.kind)],
  ruleActions: [...ticketActions, ticketFromConversation, ticketFromOrder],
  visibility,
  personal,
  redactionPlaces,
  belongings: [ticketsOfCustomer],
  subjects: [ticketSubject],
  noticeKinds: ticketNoticeKinds,
  noticeSubjects: [noticesAbout(ticketSubject, ticketsRead, (ticketId) => `/tickets/${ticketId}`)],
  flowSubjects: [following],
};
