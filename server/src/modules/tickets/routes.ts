import * as contract from '@zhiyin/domain/tickets';
import type { Serve } from '#platform/http/serve.ts';
import { changeTicket } from './actions/change-ticket.ts';
import { changeTickets } from './actions/change-tickets.ts';
import { commentTicket } from './actions/comment-ticket.ts';
import { createTicket } from './actions/create-ticket.ts';
import { addTicketItem, changeTicketItem } from './actions/items.ts';
import { linkConversation, linkTicket } from './actions/link-ticket.ts';
import { mergeTicket } from './actions/merge-ticket.ts';
import { moveTicket } from './actions/move-ticket.ts';
import { splitTicket } from './actions/split-ticket.ts';
import { watchTicket } from './actions/watch-ticket.ts';
import { logTicketWork, unlogTicketWork } from './actions/work.ts';
import { countTickets } from './reading/count-tickets.ts';
import { getTicket, listTicketComments, listTicketEvents } from './reading/get-ticket.ts';
import { listSimilarTickets } from './reading/list-similar.ts';
import { listTickets } from './reading/list-tickets.ts';
import {
  changeTicketTemplate,
  createTicketTemplate,
  deleteTicketTemplate,
  listTicketTemplates,
} from './types/templates.ts';
import { changeTicketType, createTicketType, listTicketTypes } from './types/write-types.ts';
import { listOpenTypes, openTicket, reopenTicket } from './visitors/open-tickets.ts';
import { commentVisitorTicket, getVisitorTicket, listVisitorTickets } from './visitors/own-tickets.ts';
import { listTicketWays } from './ways/ways-of.ts';

export function routes(serve: Serve): void {
  readingRoutes(serve);
  handlingRoutes(serve);
  besideRoutes(serve);
  typeRoutes(serve);
  visitorRoutes(serve);
}

function readingRoutes(serve: Serve): void {
  serve.inside(contract.listTickets, (ctx, { query }) => listTickets(ctx, query));
  serve.inside(contract.countTickets, (ctx) => countTickets(ctx));
  serve.inside(contract.listSimilarTickets, (ctx, { query }) => listSimilarTickets(ctx, query));
  serve.inside(contract.getTicket, (ctx, { params }) => getTicket(ctx, params.ticketId));
  serve.inside(contract.listTicketWays, (ctx, { params }) => listTicketWays(ctx, params.ticketId));
  serve.inside(contract.listTicketComments, (ctx, { params }) => listTicketComments(ctx, params.ticketId));
  serve.inside(contract.listTicketEvents, (ctx, { params }) => listTicketEvents(ctx, params.ticketId));
}

function handlingRoutes(serve: Serve): void {
  serve.inside(contract.createTicket, (ctx, { body }) => createTicket(ctx, body));
  serve.inside(contract.changeTickets, (ctx, { body }) => changeTickets(ctx, body));
  serve.inside(contract.changeTicket, (ctx, { params, body }) => changeTicket(ctx, { ...body, ...params }));
  serve.inside(contract.moveTicket, (ctx, { params, body }) => moveTicket(ctx, { ...params, ...body }));
  serve.inside(contract.commentTicket, (ctx, { params, body }) => commentTicket(ctx, { ...params, ...body }));
  serve.inside(contract.mergeTicket, (ctx, { params, body }) => mergeTicket(ctx, { ...params, ...body }));
  serve.inside(contract.splitTicket, (ctx, { params, body }) => splitTicket(ctx, { ...params, ...body }));
}

function besideRoutes(serve: Serve): void {
  serve.inside(contract.watchTicket, (ctx, { params, body }) => watchTicket(ctx, { ...params, ...body }));
  serve.inside(contract.linkTicket, (ctx, { params, body }) => linkTicket(ctx, { ...params, ...body }));
  serve.inside(contract.linkConversation, (ctx, { params, body }) =>
    linkConversation(ctx, { ...params, ...body }),
  );
  serve.inside(contract.addTicketItem, (ctx, { params, body }) => addTicketItem(ctx, { ...params, ...body }));
  serve.inside(contract.changeTicketItem, (ctx, { params, body }) =>
    changeTicketItem(ctx, { ...params, ...body }),
  );
  serve.inside(contract.logTicketWork, (ctx, { params, body }) => logTicketWork(ctx, { ...params, ...body }));
  serve.inside(contract.unlogTicketWork, (ctx, { params }) => unlogTicketWork(ctx, params));
}

function typeRoutes(serve: Serve): void {
  serve.inside(contract.listTicketTypes, (ctx) => listTicketTypes(ctx));
  serve.inside(contract.createTicketType, (ctx, { body }) => createTicketType(ctx, body));
  serve.inside(contract.changeTicketType, (ctx, { params, body }) =>
    changeTicketType(ctx, { ...params, ...body }),
  );
  serve.inside(contract.listTicketTemplates, (ctx) => listTicketTemplates(ctx));
  serve.inside(contract.createTicketTemplate, (ctx, { body }) => createTicketTemplate(ctx, body));
  serve.inside(contract.changeTicketTemplate, (ctx, { params, body }) =>
    changeTicketTemplate(ctx, { ...params, ...body }),
  );
  serve.inside(contract.deleteTicketTemplate, (ctx, { params }) =>
    deleteTicketTemplate(ctx, params.templateId),
  );
}

function visitorRoutes(serve: Serve): void {
  serve.inside(contract.listOpenTicketTypes, (ctx) => listOpenTypes(ctx));
  serve.inside(contract.openVisitorTicket, (ctx, { body }) => openTicket(ctx, body));
  serve.inside(contract.reopenVisitorTicket, (ctx, { params, body }) =>
    reopenTicket(ctx, { ...params, ...body }),
  );
  serve.inside(contract.listVisitorTickets, (ctx, { query }) => listVisitorTickets(ctx, query));
  serve.inside(contract.getVisitorTicket, (ctx, { params }) => getVisitorTicket(ctx, params.ticketId));
  serve.inside(contract.commentVisitorTicket, (ctx, { params, body }) =>
    commentVisitorTicket(ctx, { ...params, ...body }),
  );
}
