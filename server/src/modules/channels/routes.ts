import * as contract from '@zhiyin/domain/channels';
import type { Serve } from '#platform/http/serve.ts';
import { changeWidget } from './actions/change-widget.ts';
import { createWidget } from './actions/create-widget.ts';
import { listWidgets } from './actions/list-widgets.ts';
import { startVisit } from './actions/start-visit.ts';

export function routes(serve: Serve): void {
  serve.outside(contract.startVisit, (ground, { body }) => startVisit(ground, body));
  serve.inside(contract.listWidgets, (ctx) => listWidgets(ctx));
  serve.inside(contract.createWidget, (ctx, { body }) => createWidget(ctx, body));
  serve.inside(contract.changeWidget, (ctx, { params, body }) => changeWidget(ctx, params.widgetId, body));
}
