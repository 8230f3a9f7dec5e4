import type { ApiKey } from '@zhiyin/domain/platform';

/** The keys that a member made and that still open something, the newest first. */
export function workingKeysOf(keys: readonly ApiKey[], memberId: string, now: Date): readonly ApiKey[] {
  return keys.filter(
    ({ createdBy, revokedAt, expiresAt }) =>
      createdBy === memberId &&
      revokedAt === null &&
      (expiresAt === null || Date.parse(expiresAt) > now.getTime()),
  );
}
