import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Line, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { manageApiKeys } from '../permissions.ts';

/** A key as it is shown ever after: everything but the secret. */
export const ApiKey = z.object({
  apiKeyId: Id,
  name: z.string(),
  scopes: z.array(z.string()),
  createdBy: Id.nullable(),
  createdAt: Moment,
  expiresAt: Moment.nullable(),
  /** To the minute. */
  lastUsedAt: Moment.nullable(),
  revokedAt: Moment.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const CreateApiKey = z.strictObject({
  name: Line(100),
  scopes: z.array(z.string().max(100)).min(1).max(200),
  expiresAt: Moment.optional(),
});
export type CreateApiKey = z.infer<typeof CreateApiKey>;

export const listApiKeys = endpoint('platform.list-api-keys', {
  method: 'GET',
  path: '/api-keys',
  may: manageApiKeys,
  words: { zh: 'API 密钥列表', en: 'List API keys' },
  query: PageQuery,
  response: Page(ApiKey),
});

export const createApiKey = endpoint('platform.create-api-key', {
  method: 'POST',
  path: '/api-keys',
  may: manageApiKeys,
  words: { zh: '创建 API 密钥，密钥只显示这一次', en: 'Create an API key; the secret is shown only now' },
  body: CreateApiKey,
  response: z.object({ apiKey: ApiKey, secret: z.string() }),
  isSecret: true,
});

export const revokeApiKey = endpoint('platform.revoke-api-key', {
  method: 'POST',
  path: '/api-keys/:apiKeyId/revoke',
  may: manageApiKeys,
  words: { zh: '停用 API 密钥', en: 'Revoke an API key' },
  params: z.strictObject({ apiKeyId: Id }),
  response: Done,
});
