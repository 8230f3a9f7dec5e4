import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { getRedaction, publishRedaction, tryRedaction } from './publish-redaction.ts';

export function redactionRoutes(serve: Serve): void {
  serve.inside(contract.getRedaction, (ctx) => getRedaction(ctx));
  serve.inside(contract.countRedaction, (ctx, { body }) => tryRedaction(ctx, body.days));
  serve.inside(contract.publishRedaction, (ctx, { body }) => publishRedaction(ctx, body));
}
