import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { askMetrics, listMetricRows, listMetrics } from './read-metrics.ts';

export function metricRoutes(serve: Serve): void {
  serve.inside(contract.listMetrics, (ctx) => listMetrics(ctx));
  serve.inside(contract.askMetrics, (ctx, { body }) => askMetrics(ctx, body.questions));
  serve.inside(contract.listMetricRows, (ctx, { body }) => listMetricRows(ctx, body));
}
