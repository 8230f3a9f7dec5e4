import type { Text } from '@zhiyin/domain/kit';

/** A backup or a moved workspace that cannot be made or used; the message says why and what to do, in both languages. */
export class BackupRefused extends Error {
  constructor({ zh, en }: Text, cause?: unknown) {
    super(`${zh}\n${en}`, { cause });
    this.name = 'BackupRefused';
  }
}
