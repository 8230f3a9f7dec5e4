import * as contract from '@zhiyin/domain/inbox';
import type { Serve } from '#platform/http/serve.ts';
import { handOverPromise } from './actions/hand-over-promise.ts';
import { keepPromise } from './actions/keep-promise.ts';
import { countPromises, listPromises, summarisePromises } from './actions/list-promises.ts';
import { makePromise } from './actions/make-promises.ts';
import { movePromise } from './actions/move-promise.ts';
import { owePromiseAgain } from './actions/owe-promise-again.ts';
import { withdrawPromise } from './actions/withdraw-promise.ts';
import { changePromiseSettings, getPromiseSettings } from './settings/change-settings.ts';

export function promiseRoutes(serve: Serve): void {
  serve.inside(contract.listPromises, (ctx, { query }) => listPromises(ctx, query));
  serve.inside(contract.summarisePromises, (ctx, { query }) => summarisePromises(ctx, query));
  serve.inside(contract.countPromises, (ctx) => countPromises(ctx));
  serve.inside(contract.makePromise, (ctx, { params, body }) => makePromise(ctx, { ...params, ...body }));
  serve.inside(contract.keepPromise, (ctx, { params }) => keepPromise(ctx, params));
  serve.inside(contract.owePromiseAgain, (ctx, { params }) => owePromiseAgain(ctx, params));
  serve.inside(contract.movePromise, (ctx, { params, body }) => movePromise(ctx, { ...params, ...body }));
  serve.inside(contract.handOverPromise, (ctx, { params, body }) =>
    handOverPromise(ctx, { ...params, ...body }),
  );
  serve.inside(contract.withdrawPromise, (ctx, { params }) => withdrawPromise(ctx, params));
  serve.inside(contract.getPromiseSettings, (ctx) => getPromiseSettings(ctx));
  serve.inside(contract.changePromiseSettings, (ctx, { body }) => changePromiseSettings(ctx, body));
}
