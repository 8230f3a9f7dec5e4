import * as contract from '@zhiyin/domain/reasons';
import type { Serve } from '#platform/http/serve.ts';
import { addReason } from './actions/add-reason.ts';
import { changeReason } from './actions/change-reason.ts';
import { joinReason } from './actions/join-reason.ts';
import { listReasons } from './actions/list-reasons.ts';
import { placeReason } from './actions/place-reason.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listReasons, (ctx) => listReasons(ctx));
  serve.inside(contract.addReason, (ctx, { body }) => addReason(ctx, body));
  serve.inside(contract.changeReason, (ctx, { params, body }) => changeReason(ctx, params.reasonId, body));
  serve.inside(contract.placeReason, (ctx, { params, body }) => placeReason(ctx, params.reasonId, body));
  serve.inside(contract.joinReason, (ctx, { params, body }) => joinReason(ctx, params.reasonId, body));
}
