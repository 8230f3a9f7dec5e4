import { apiKeyWords } from '@zhiyin/domain/platform';
import type { Identify } from '../http/identify.ts';
import { Refusal } from '../refusal.ts';
import { findApiKey } from './find-api-key.ts';
import { apiKeyPrefix } from './secret.ts';

/** Recognises programs by the API key in `Authorization: Bearer zyk_…`. */
export const identifyApiKey: Identify = async (system, { bearer }) => {
  if (!bearer?.startsWith(apiKeyPrefix)) return null;
  const holder = await findApiKey(system, bearer);
  if (!holder) throw new Refusal('unknown', apiKeyWords.apiKeyUnknown);
  return { ...holder, isAmbient: false };
};
