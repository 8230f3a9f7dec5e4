import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { columnList, fullName, listTables, quoted } from './catalogue.ts';
import { parts } from './manifest.ts';
import type { Backup } from './read-manifest.ts';
import { BackupRefused } from './refusals.ts';
import { backupWords } from './words.ts';

/**
 * Fills the tables of a database whose schema is exactly that of the backup: all or nothing. Triggers keep still, so
 * that what comes out is what went in.
 */
export async function loadTables(client: pg.Client, { archive, manifest }: Backup): Promise<void> {
  const tables = await listTables(client);
  const kept = new Map(manifest.tables.map((table) => [fullName(table), table]));
  const forced = await listForced(client);
  await client.query('begin');
  try {
    for (const name of tables.map(quoted)) {
      await client.query(`alter table ${name} no force row level security, disable trigger user`);
    }
    await client.query(`truncate ${tables.map(quoted).join(', ')}`);
    for (const table of tables) {
      const part = kept.get(fullName(table));
      if (!part) throw new BackupRefused(backupWords.lacks('', parts.table(table)));
      const copy = client.query(from(`copy ${quoted(table)} (${columnList(part.columns)}) from stdin`));
      await pipeline(await archive.open(parts.table(part)), copy);
      if (copy.rowCount !== part.rows) throw new BackupRefused(backupWords.miscounted(fullName(table)));
    }
    for (const table of tables) {
      const force = forced.has(fullName(table)) ? ', force row level security' : '';
      await client.query(`alter table ${quoted(table)} enable trigger user${force}`);
    }
    for (const sequence of manifest.sequences) {
      if (sequence.lastValue === null) continue;
      await client.query('select setval($1::regclass, $2::bigint)', [quoted(sequence), sequence.lastValue]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  await client.query('analyze');
}

async function listForced(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relforcerowsecurity`,
  );
  return new Set(rows.map(({ name }) => name));
}
