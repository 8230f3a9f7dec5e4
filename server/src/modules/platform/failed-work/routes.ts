import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { dropWork } from './drop-work.ts';
import { listFailedWork, summariseWork } from './list-failed-work.ts';
import { retryWork } from './retry-work.ts';

export function workRoutes(serve: Serve): void {
  serve.inside(contract.summariseWork, (ctx) => summariseWork(ctx));
  serve.inside(contract.listFailedWork, (ctx, { query }) => listFailedWork(ctx, query));
  serve.inside(contract.retryWork, (ctx, { params }) => retryWork(ctx, params.dueId));
  serve.inside(contract.dropWork, (ctx, { params }) => dropWork(ctx, params.dueId));
}
