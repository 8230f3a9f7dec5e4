import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { parts } from './manifest.ts';
import type { Backup } from './read-manifest.ts';
import { BackupRefused } from './refusals.ts';
import { backupWords } from './words.ts';

/**
 * Makes the backup's root secret that of the target; without it nothing that is encrypted in the backup can be read.
 *
 * @throws BackupRefused when the target is given another one by its set-up, or has one and `isForced` is false.
 */
export async function putSecret(config: Config, { archive }: Backup, isForced: boolean): Promise<void> {
  const secret = (await archive.text(parts.secret)).trim();
  if (config.secret !== undefined) {
    if (config.secret !== secret) throw new BackupRefused(backupWords.otherSecret());
    return;
  }
  const file = path.join(config.data, 'secret');
  const isThere = existsSync(file);
  if (isThere && (await readFile(file, 'utf8')).trim() === secret) return;
  if (isThere && !isForced) throw new BackupRefused(backupWords.notEmpty());
  await mkdir(config.data, { recursive: true });
  await writeFile(file, secret, { mode: 0o600, flush: true });
}
