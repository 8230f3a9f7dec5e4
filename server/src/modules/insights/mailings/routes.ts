import * as contract from '@zhiyin/domain/insights';
import type { Serve } from '#platform/http/serve.ts';
import { listMailings } from './read-mailings.ts';
import { tryMailing } from './try-mailing.ts';
import {
  changeMailing,
  createMailing,
  deleteMailing,
  leaveMailing,
  restoreMailing,
} from './write-mailings.ts';

export function mailingRoutes(serve: Serve): void {
  serve.inside(contract.listMailings, (ctx, { query }) => listMailings(ctx, query));
  serve.inside(contract.createMailing, (ctx, { body }) => createMailing(ctx, body));
  serve.inside(contract.changeMailing, (ctx, { params, body }) => changeMailing(ctx, { ...params, ...body }));
  serve.inside(contract.deleteMailing, (ctx, { params }) => deleteMailing(ctx, params.mailingId));
  serve.inside(contract.restoreMailing, (ctx, { params }) => restoreMailing(ctx, params.mailingId));
  serve.inside(contract.leaveMailing, (ctx, { params }) => leaveMailing(ctx, params.mailingId));
  serve.inside(contract.tryMailing, (ctx, { params }) => tryMailing(ctx, params.mailingId));
}
