import * as contract from '@zhiyin/domain/sla';
import type { Serve } from '#platform/http/serve.ts';
import { changePolicy } from './actions/change-policy.ts';
import { createPolicy } from './actions/create-policy.ts';
import { deletePolicy } from './actions/delete-policy.ts';
import { listPolicies } from './actions/list-policies.ts';
import { listStates } from './actions/list-states.ts';
import { listUrgent } from './actions/list-urgent.ts';
import { orderPolicies } from './actions/order-policies.ts';
import { changePlatformRule, listPlatformRules, readRulesToday } from './actions/platform-rules.ts';
import { previewPolicy } from './actions/preview-policy.ts';
import { readClocks } from './actions/read-clocks.ts';
import { readConversationClocks } from './actions/read-conversation-clocks.ts';
import { listUrgentTickets, readClocksOfTickets, readTicketClocks } from './actions/ticket-clocks.ts';
import { changeTeamHours, listTeamHours } from './team-hours/change-team-hours.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listPolicies, (ctx) => listPolicies(ctx));
  serve.inside(contract.listPromisableStates, (ctx) => listStates(ctx));
  serve.inside(contract.createPolicy, (ctx, { body }) => createPolicy(ctx, body));
  serve.inside(contract.orderPolicies, (ctx, { body }) => orderPolicies(ctx, body));
  serve.inside(contract.previewPolicy, (ctx, { body }) => previewPolicy(ctx, body));
  serve.inside(contract.changePolicy, (ctx, { params, body }) => changePolicy(ctx, { ...params, ...body }));
  serve.inside(contract.deletePolicy, (ctx, { params }) => deletePolicy(ctx, params));
  serve.inside(contract.readConversationClocks, (ctx, { params }) => readConversationClocks(ctx, params));
  serve.inside(contract.readClocks, (ctx, { body }) => readClocks(ctx, body));
  serve.inside(contract.listUrgent, (ctx, { query }) => listUrgent(ctx, query));
  serve.inside(contract.readTicketClocks, (ctx, { params }) => readTicketClocks(ctx, params));
  serve.inside(contract.readClocksOfTickets, (ctx, { body }) => readClocksOfTickets(ctx, body));
  serve.inside(contract.listUrgentTickets, (ctx, { query }) => listUrgentTickets(ctx, query));
  serve.inside(contract.listTeamHours, (ctx) => listTeamHours(ctx));
  serve.inside(contract.changeTeamHours, (ctx, { params, body }) =>
    changeTeamHours(ctx, { ...params, ...body }),
  );
  serve.inside(contract.listPlatformRules, (ctx) => listPlatformRules(ctx));
  serve.inside(contract.readRulesToday, (ctx) => readRulesToday(ctx));
  serve.inside(contract.changePlatformRule, (ctx, { params, body }) =>
    changePlatformRule(ctx, { ...params, ...body }),
  );
}
