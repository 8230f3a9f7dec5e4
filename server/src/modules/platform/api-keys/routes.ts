import { createApiKey as create, listApiKeys as list, revokeApiKey as revoke } from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { createApiKey } from './create-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';

export function apiKeyRoutes(serve: Serve): void {
  serve.inside(list, (ctx, { query }) => listApiKeys(ctx, query));
  serve.inside(create, (ctx, { body }) => createApiKey(ctx, body));
  serve.inside(revoke, (ctx, { params }) => revokeApiKey(ctx, params.apiKeyId));
}
