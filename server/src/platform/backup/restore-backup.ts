import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { migrate } from '../migrate/migrate.ts';
import { readMigrations } from '../migrate/read-migrations.ts';
import type { System } from '../system.ts';
import { loadTables } from './load-tables.ts';
import { parts } from './manifest.ts';
import type { Backup } from './read-manifest.ts';
import { BackupRefused } from './refusals.ts';
import { connect } from './snapshot.ts';
import { storeFile } from './store-file.ts';
import { backupWords } from './words.ts';

/**
 * Puts a checked backup into an empty target: files first, then all tables in one transaction, then the migrations that
 * came after it. Whatever goes wrong before the end leaves the tables empty, and restoring can be tried again.
 *
 * @throws BackupRefused when the target is in use, or holds something and `isForced` is false.
 */
export async function restoreBackup(
  system: System,
  backup: Backup,
  options: { isForced: boolean; migrationsFolder: string; signal?: AbortSignal },
): Promise<void> {
  const client = await connect(system.database.url, options.signal);
  try {
    await refuseInUse(client);
    if (await holdsAnything(client)) {
      if (!options.isForced) throw new BackupRefused(backupWords.notEmpty());
      await clear(client);
    }
    for (const { key, sha256 } of backup.files) {
      await storeFile(system, key, sha256, await backup.archive.open(parts.file(key)));
    }
    await migrateAsOf(client, backup, options.migrationsFolder);
    await loadTables(client, backup);
    await migrate({ client, folder: options.migrationsFolder });
  } finally {
    await client.end();
  }
}

async function refuseInUse(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  const others = rows[0]?.others ?? 0;
  if (others > 0) throw new BackupRefused(backupWords.inUse(others));
}

/** Row-level security cannot hide from this: a table that holds rows takes room. */
async function holdsAnything(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(
    `select coalesce(bool_or(pg_relation_size(c.oid) > 0), false) as is
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('information_schema', 'migrate') and n.nspname !~ '^pg_'`,
  );
  return rows[0]?.is === true;
}

async function clear(client: pg.Client): Promise<void> {
  await client.query(`begin;
    drop schema if exists public, auth, platform, migrate cascade;
    create schema public;
    grant usage on schema public to public;
    commit`);
}

/** Brings the schema to where it was when the backup was taken. */
async function migrateAsOf(client: pg.Client, { manifest }: Backup, folder: string): Promise<void> {
  const ran = new Set(manifest.migrations.map(({ name }) => name));
  const wanted = (await readMigrations(folder)).filter(({ name }) => ran.has(name));
  const asOf = await mkdtemp(path.join(tmpdir(), 'zhiyin-migrations-'));
  try {
    for (const { name, sql } of wanted) await writeFile(path.join(asOf, name), sql);
    await migrate({ client, folder: asOf });
  } finally {
    await rm(asOf, { recursive: true, force: true });
  }
}
