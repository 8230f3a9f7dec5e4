import * as contract from '@zhiyin/domain/insights';
import type { Serve } from '#platform/http/serve.ts';
import { askOwn, listOwnMetrics, listOwnRows } from './own-figures.ts';
import { getDashboard, listDashboards } from './read-dashboards.ts';
import { changeDashboard, createDashboard, deleteDashboard, restoreDashboard } from './write-dashboards.ts';

export function dashboardRoutes(serve: Serve): void {
  serve.inside(contract.listDashboards, (ctx) => listDashboards(ctx));
  serve.inside(contract.getDashboard, (ctx, { params }) => getDashboard(ctx, params.dashboardId));
  serve.inside(contract.createDashboard, (ctx, { body }) => createDashboard(ctx, body));
  serve.inside(contract.changeDashboard, (ctx, { params, body }) =>
    changeDashboard(ctx, params.dashboardId, body),
  );
  serve.inside(contract.deleteDashboard, (ctx, { params }) => deleteDashboard(ctx, params.dashboardId));
  serve.inside(contract.restoreDashboard, (ctx, { params }) => restoreDashboard(ctx, params.dashboardId));
  serve.inside(contract.listOwnMetrics, (ctx) => listOwnMetrics(ctx));
  serve.inside(contract.askOwn, (ctx, { body }) => askOwn(ctx, body.questions));
  serve.inside(contract.listOwnRows, (ctx, { body }) => listOwnRows(ctx, body));
}
