import * as contract from '@zhiyin/domain/insights';
import type { Serve } from '#platform/http/serve.ts';
import { acknowledgeRing } from './acknowledge.ts';
import { previewAlert } from './preview.ts';
import { listAlerts, listRings } from './read-alerts.ts';
import { changeAlert, createAlert, deleteAlert, restoreAlert, snoozeAlert } from './write-alerts.ts';

export function alertRoutes(serve: Serve): void {
  serve.inside(contract.listAlerts, (ctx) => listAlerts(ctx));
  serve.inside(contract.createAlert, (ctx, { body }) => createAlert(ctx, body));
  serve.inside(contract.previewAlert, (ctx, { body }) => previewAlert(ctx, body));
  serve.inside(contract.changeAlert, (ctx, { params, body }) => changeAlert(ctx, { ...params, ...body }));
  serve.inside(contract.deleteAlert, (ctx, { params }) => deleteAlert(ctx, params.alertId));
  serve.inside(contract.restoreAlert, (ctx, { params }) => restoreAlert(ctx, params.alertId));
  serve.inside(contract.snoozeAlert, (ctx, { params, body }) => snoozeAlert(ctx, { ...params, ...body }));
  serve.inside(contract.listRings, (ctx, { query }) => listRings(ctx, query));
  serve.inside(contract.acknowledgeRing, (ctx, { params, body }) =>
    acknowledgeRing(ctx, { ...params, ...body }),
  );
}
