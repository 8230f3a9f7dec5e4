import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { manageApiKeys } from '../permissions.ts';

export const apiKeyCreated = fact({
  kind: 'platform.api-key-created',
  payload: z.object({ apiKeyId: Id, scopes: z.array(z.string()), expiresAt: Moment.nullable() }),
  words: { zh: '创建了 API 密钥', en: 'API key created' },
  seenWith: manageApiKeys,
  subject: 'apiKeyId',
});

export const apiKeyRevoked = fact({
  kind: 'platform.api-key-revoked',
  payload: z.object({ apiKeyId: Id }),
  words: { zh: '停用了 API 密钥', en: 'API key revoked' },
  seenWith: manageApiKeys,
  subject: 'apiKeyId',
});
