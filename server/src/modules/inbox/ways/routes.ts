import * as contract from '@zhiyin/domain/inbox';
import type { Serve } from '#platform/http/serve.ts';
import { listWays } from './list-ways.ts';
import { notePreference } from './note-preference.ts';
import { readOwnPreference, stateOwnPreference } from './own-preference.ts';
import { readPreference } from './preference.ts';
import { takeWay } from './take-way.ts';

export function wayRoutes(serve: Serve): void {
  serve.inside(contract.listWays, (ctx, { params }) => listWays(ctx, params));
  serve.inside(contract.takeWay, (ctx, { params, body }) => takeWay(ctx, { ...params, ...body }));
  serve.inside(contract.readPreference, (ctx, { params }) => readPreference(ctx, params));
  serve.inside(contract.notePreference, (ctx, { params, body }) =>
    notePreference(ctx, { ...params, ...body }),
  );
  serve.inside(contract.readOwnPreference, (ctx) => readOwnPreference(ctx));
  serve.inside(contract.stateOwnPreference, (ctx, { body }) => stateOwnPreference(ctx, body));
}
