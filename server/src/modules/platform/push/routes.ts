import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { vapidKeys } from '#platform/push/vapid.ts';
import { forgetBrowser, keepBrowser, lookAtBrowser, tryBrowser } from './own-browsers.ts';

export function pushRoutes(serve: Serve): void {
  serve.outside(contract.readPushKey, async ({ system }) => ({ key: vapidKeys.of(system).publicKey }));
  serve.inside(contract.keepBrowser, (ctx, { body }, exchange) => keepBrowser(ctx, body, exchange));
  serve.inside(contract.lookAtBrowser, (ctx, { body }) => lookAtBrowser(ctx, body));
  serve.inside(contract.forgetBrowser, (ctx, { body }) => forgetBrowser(ctx, body));
  serve.inside(contract.tryBrowser, (ctx, { body }) => tryBrowser(ctx, body));
}
