import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Migration, readMigrations } from './read-migrations.ts';
import { MigrationRefused } from './refusals.ts';
import { runMigration } from './run-migration.ts';
import { words } from './words.ts';

export type MigrateOptions = {
  /** The folder of `YYYYMMDDHHMM_what.sql` files. */
  readonly folder: string;
  /** Told one English line per migration that ran. */
  readonly log?: (line: string) => void;
} & (
  | { readonly connectionString: string }
  /** A connected client that nobody else uses meanwhile; it stays open. */
  | { readonly client: pg.Client }
);

/**
 * Brings the database up to date with the files in `folder`, each once, in the order of their names.
 * Any number of processes may call it at the same time: one works, the others wait and find nothing to do.
 * A file that arrives late from another branch still runs, even when a later name has run already.
 * @returns the names that ran now; empty when the database was up to date
 * @throws MigrationRefused when a file that has run was changed, when the database has run files that are
 *   not in `folder`, when a file fails (its transaction is undone, earlier files stay), or when the server is
 *   older than PostgreSQL 15
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(options.folder);
  if ('client' in options) return migrateWith(options.client, migrations, options.log);

  const client = new pg.Client({
    connectionString: options.connectionString,
    application_name: 'zhiyin migrate',
  });
  // The failing query reports it; without a listener a lost connection would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await migrateWith(client, migrations, options.log);
  } finally {
    await client.end();
  }
}

/** "zhiyinmi" in ASCII: one key in the database's space of advisory locks. */
const lockKey = '8820714738186120553';

async function migrateWith(
  client: pg.Client,
  migrations: readonly Migration[],
  log: (line: string) => void = () => undefined,
): Promise<string[]> {
  await refuseOldServer(client);
  await takeTurn(client, log);
  try {
    await client.query(ledger);
    const pending = await findPending(client, migrations);
    for (const migration of pending) {
      const milliseconds = await runMigration(client, migration);
      log(`Migrated ${migration.name} in ${milliseconds} ms`);
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  const [server] = rows;
  if (server && server.number < 150_000) throw new MigrationRefused('', words.tooOld(server.version));
}

/**
 * Asks again and again instead of waiting inside the database: a session that waits there holds a snapshot,
 * and `create index concurrently` of the one who works would wait for it, each for the other.
 */
async function takeTurn(client: pg.Client, log: (line: string) => void): Promise<void> {
  for (let asked = 1; ; asked++) {
    const { rows } = await client.query<{ isMine: boolean }>('select pg_try_advisory_lock($1) as "isMine"', [
      lockKey,
    ]);
    if (rows[0]?.isMine) return;
    if (asked === 1) log('Waiting for another process that migrates the database');
    await pause(100);
  }
}

const ledger = `
  create schema if not exists migrate;
  create table if not exists migrate.platform_migrations (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now(),
    duration_ms integer not null
  );`;

async function findPending(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migrate.platform_migrations order by name',
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of rows) {
    const file = known.get(name);
    if (!file) throw new MigrationRefused(name, words.newer(name));
    if (file.sha256 !== sha256) throw new MigrationRefused(name, words.changed(name));
    known.delete(name);
  }
  return [...known.values()];
}
