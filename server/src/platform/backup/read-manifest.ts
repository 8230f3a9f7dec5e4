import { readMigrations } from '../migrate/read-migrations.ts';
import type { Archive } from './archive/open-archive.ts';
import { FileLine, Manifest, parts } from './manifest.ts';
import { BackupRefused } from './refusals.ts';
import { backupWords } from './words.ts';

/** What a backup holds, every part of it checked. */
export interface Backup {
  readonly archive: Archive;
  readonly manifest: Manifest;
  readonly files: readonly FileLine[];
}

/**
 * Reads what an archive says of itself and checks every part against it.
 *
 * @throws BackupRefused when it is no backup or a part is not what the manifest says.
 */
export async function readBackup(file: string, archive: Archive): Promise<Backup> {
  if (!archive.has(parts.manifest)) throw new BackupRefused(backupWords.notABackup(file, 'backup'));
  const read = Manifest.safeParse(JSON.parse(await archive.text(parts.manifest)));
  if (!read.success) throw new BackupRefused(backupWords.notABackup(file, 'backup'), read.error);
  const manifest = read.data;
  for (const table of manifest.tables) await archive.check(parts.table(table), table.sha256);
  await archive.check(parts.secret, manifest.secret);
  await archive.check(parts.fileList, manifest.files.list);
  const files = await readFileList(archive);
  for (const { key, sha256 } of files) await archive.check(parts.file(key), sha256);
  return { archive, manifest, files };
}

async function readFileList(archive: Archive): Promise<FileLine[]> {
  const text = await archive.text(parts.fileList);
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => FileLine.parse(JSON.parse(line)));
}

/** @throws BackupRefused when the backup ran migrations that this program does not have, or has in another form. */
export async function refuseNewer(manifest: Manifest, migrationsFolder: string): Promise<void> {
  const known = new Map((await readMigrations(migrationsFolder)).map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of manifest.migrations) {
    if (!known.has(name)) throw new BackupRefused(backupWords.newer(name));
    if (known.get(name) !== sha256) throw new BackupRefused(backupWords.changed(name));
  }
}
