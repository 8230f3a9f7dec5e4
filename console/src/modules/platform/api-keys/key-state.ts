import type { ApiKey } from '@zhiyin/domain/platform';

/**
 * Whether a key still opens anything. What was revoked stays revoked, expired or not.
 *
 * @example keyState({ revokedAt: null, expiresAt: null }, now) // 'works'
 */
export function keyState(
  { revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  now: Date,
): 'works' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'works';
}

/** How long a key may be used, as it is chosen. */
export const lives = ['30', '90', '365', 'forever'] as const;
export type Life = (typeof lives)[number];

/** The moment a life ends; undefined for one that has no end. */
export function endOfLife(life: Life, now: Date): string | undefined {
  return life === 'forever' ? undefined : new Date(now.getTime() + Number(life) * 86_400_000).toISOString();
}
