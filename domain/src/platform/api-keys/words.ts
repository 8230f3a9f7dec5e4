import { defineWords } from '../../kit/words.ts';

/** What API keys say. */
export const apiKeyWords = defineWords('platform', {
  apiKeyUnknown: { zh: 'API 密钥无效或已失效。', en: 'This API key is not valid (any more).' },
  scopeNotYours: {
    zh: '您自己没有的权限不能给密钥：{scopes}。',
    en: 'A key cannot be given what you may not do yourself: {scopes}.',
  },
  expiryInPast: { zh: '到期时间必须在将来。', en: 'The expiry must lie in the future.' },
  tooManyApiKeys: {
    zh: '最多可有 {max} 个有效的密钥，请先停用不用的。',
    en: 'There can be {max} active keys at most. Revoke one that is not used first.',
  },
});
