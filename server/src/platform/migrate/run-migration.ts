import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Migration } from './read-migrations.ts';
import { MigrationRefused } from './refusals.ts';
import { words } from './words.ts';

const tries = 10;

/**
 * Runs one file and enters it in the ledger, in one transaction unless the file says otherwise.
 *
 * A statement waits at most 2 s for a lock, because everybody who comes after a waiting `alter table`
 * queues behind it; then the file is undone and tried again, ten times with growing pauses.
 * @returns how long the successful try took, in milliseconds
 */
export async function runMigration(client: pg.Client, migration: Migration): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const began = performance.now();
      await (migration.isTransactional ? runInTransaction : runBare)(client, migration, began);
      return Math.round(performance.now() - began);
    } catch (error) {
      if (!isWorthAnotherTry(error))
        throw new MigrationRefused(migration.name, failure(migration, error), error);
      if (attempt === tries) throw new MigrationRefused(migration.name, words.busy(migration.name), error);
      await pause(100 * attempt);
    }
  }
}

async function runInTransaction(client: pg.Client, migration: Migration, began: number): Promise<void> {
  await client.query('begin');
  try {
    await client.query("set local lock_timeout = '2s'; set local statement_timeout = 0");
    await client.query(migration.sql);
    await forgetSettings(client);
    await enter(client, migration, began);
    await client.query('commit');
  } catch (error) {
    // The connection may be gone; then the database has undone it already.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function runBare(client: pg.Client, migration: Migration, began: number): Promise<void> {
  try {
    await client.query("set lock_timeout = '2s'");
    await client.query('set statement_timeout = 0');
    await dropHalfIndex(client, migration.sql);
    await client.query(migration.sql);
  } finally {
    await forgetSettings(client);
  }
  await enter(client, migration, began);
}

/** `create index concurrently` that failed leaves an invalid index of that name in the way of the next try. */
async function dropHalfIndex(client: pg.Client, sql: string): Promise<void> {
  const name =
    /create\s+(?:unique\s+)?index\s+concurrently\s+(?:if\s+not\s+exists\s+)?([\w."]+)\s+on\s/i.exec(sql)?.[1];
  if (!name) return;
  const { rowCount } = await client.query(
    'select from pg_index where indexrelid = to_regclass($1) and not indisvalid',
    [name],
  );
  if (rowCount) await client.query(`drop index concurrently ${name}`);
}

async function enter(client: pg.Client, { name, sha256 }: Migration, began: number): Promise<void> {
  await client.query(
    'insert into migrate.platform_migrations (name, sha256, duration_ms) values ($1, $2, $3)',
    [name, sha256, Math.round(performance.now() - began)],
  );
}

/** A file may set the role, the search path or a time-out; the next file starts as this one did. */
async function forgetSettings(client: pg.Client): Promise<void> {
  await client.query('reset role');
  await client.query('reset all');
}

/**
 * A lock we did not get, a deadlock, or two databases of one server changing the same role at once:
 * roles belong to the whole server, and PostgreSQL answers a collision there with XX000 or a broken unique key.
 */
function isWorthAnotherTry(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === '55P03' || error.code === '40P01') return true;
  if (error.code === 'XX000') return error.message.includes('tuple concurrently');
  return error.code === '23505' && 'table' in error && /^pg_auth/.test(String(error.table));
}

function failure({ name, sql }: Migration, error: unknown): { zh: string; en: string } {
  if (!(error instanceof Error)) return words.failed(name, String(error));
  const hint = 'hint' in error && error.hint ? ` (${String(error.hint)})` : '';
  return words.failed(name, `${error.message}${hint}${place(sql, error)}`);
}

/** PostgreSQL counts characters from the beginning of the text; people count lines. */
function place(sql: string, error: Error): string {
  const position = 'position' in error ? Number(error.position) : Number.NaN;
  if (Number.isNaN(position)) return '';
  return `, line ${[...sql].slice(0, position).join('').split('\n').length}`;
}
