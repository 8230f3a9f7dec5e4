import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { getApproval, listApprovals } from './approvals.ts';
import { archiveFlow, restoreFlow } from './archive-flow.ts';
import { decideApproval, withdrawApproval } from './decide-approval.ts';
import { createFlow, planFlow, publishFlow } from './publish-flow.ts';
import { getFlow, listFlowFields, listFlows, listFlowVersions } from './read-flows.ts';
import { remindApproval } from './remind-approval.ts';

export function flowRoutes(serve: Serve): void {
  serve.inside(contract.listFlows, (ctx) => listFlows(ctx));
  serve.inside(contract.getFlow, (ctx, { params, query }) => getFlow(ctx, params.flowId, query.version));
  serve.inside(contract.listFlowFields, (ctx, { params }) => listFlowFields(ctx, params.flowId));
  serve.inside(contract.listFlowVersions, (ctx, { params }) => listFlowVersions(ctx, params.flowId));
  serve.inside(contract.createFlow, (ctx, { body }) => createFlow(ctx, body));
  serve.inside(contract.planFlow, (ctx, { params, body }) => planFlow(ctx, params.flowId, body));
  serve.inside(contract.publishFlow, (ctx, { params, body }) => publishFlow(ctx, params.flowId, body));
  serve.inside(contract.archiveFlow, (ctx, { params }) => archiveFlow(ctx, params.flowId));
  serve.inside(contract.restoreFlow, (ctx, { params }) => restoreFlow(ctx, params.flowId));
  serve.inside(contract.listApprovals, (ctx, { query }) => listApprovals(ctx, query));
  serve.inside(contract.getApproval, (ctx, { params }) => getApproval(ctx, params.approvalId));
  serve.inside(contract.decideApproval, (ctx, { params, body }) =>
    decideApproval(ctx, { ...params, ...body }),
  );
  serve.inside(contract.remindApproval, (ctx, { params }) => remindApproval(ctx, params.approvalId));
  serve.inside(contract.withdrawApproval, (ctx, { params }) => withdrawApproval(ctx, params.approvalId));
}
