import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationRefused } from './refusals.ts';
import { words } from './words.ts';

/** One file of the migrations folder. */
export interface Migration {
  /** The file's name, such as `202611210900_workspaces.sql`. */
  readonly name: string;
  readonly sql: string;
  /** Of the text with LF line ends, so that a checkout on Windows counts as the same file. Hex. */
  readonly sha256: string;
  /** False for files whose first line says `-- no transaction: why`; such a file holds one statement. */
  readonly isTransactional: boolean;
}

/**
 * Reads the `.sql` files of `folder` in the order in which they run; other files are left alone.
 * @throws MigrationRefused when a name or a first line breaks the convention
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => parseMigration(name, await readFile(join(folder, name), 'utf8'))),
  );
}

/** Checks one file against the convention. Pure. */
export function parseMigration(name: string, text: string): Migration {
  if (!/^\d{12}_[a-z0-9_]+\.sql$/.test(name)) throw new MigrationRefused(name, words.badName(name));
  const sql = text.replaceAll('\r\n', '\n');
  const firstLine = sql.slice(0, sql.indexOf('\n') + 1 || sql.length);
  if (!/^--\s*\S/.test(firstLine)) throw new MigrationRefused(name, words.noReason(name));
  if (/^\s*(begin|start transaction|commit|rollback)\s*;/im.test(sql)) {
    throw new MigrationRefused(name, words.ownTransaction(name));
  }
  const sha256 = createHash('sha256').update(sql).digest('hex');
  return { name, sql, sha256, isTransactional: !/^--\s*no transaction:/i.test(firstLine) };
}

/** A fingerprint of a whole set of migrations: equal sets give equal schemas. Hex. */
export function fingerprint(migrations: readonly Migration[]): string {
  const hash = createHash('sha256');
  for (const { name, sha256 } of migrations) hash.update(`${name} ${sha256}\n`);
  return hash.digest('hex');
}
