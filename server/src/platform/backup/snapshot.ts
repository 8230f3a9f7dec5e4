import type { Readable } from 'node:stream';
import pg from 'pg';
import { type CopyToStreamQuery, to } from 'pg-copy-streams';
import { columnList, fullName, type KeptTable, listTables, quoted } from './catalogue.ts';
import { BackupRefused } from './refusals.ts';
import { backupWords } from './words.ts';

/** One moment of the whole database, held still while others go on writing. */
export interface Snapshot {
  readonly client: pg.Client;
  /** The rows of a table, in PostgreSQL's text format. Read it to the end before asking for the next. */
  rowsOf(table: KeptTable): Promise<Readable & Pick<CopyToStreamQuery, 'rowCount'>>;
  close(): Promise<void>;
}

/** A migration may hold a table for a moment. */
const lockWithin = '60s';

/** Opens a snapshot as the role that may read every row and change nothing. */
export async function openSnapshot(url: string, signal?: AbortSignal): Promise<Snapshot> {
  const client = await connect(url, signal);
  try {
    const tables = await listTables(client);
    await client.query(`set lock_timeout = '${lockWithin}'; begin isolation level repeatable read read only`);
    // Before the moment is fixed, because a table that is rewritten or emptied after it would look empty.
    if (tables.length > 0) {
      await client.query(`lock table ${tables.map(quoted).join(', ')} in access share mode`);
    }
    // The first query fixes the moment.
    await client.query('select 1');
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    client,
    rowsOf: async (table) => {
      await client.query(`set local role ${table.isGuarded ? 'zhiyin_backup' : 'none'}`);
      return client.query(to(`copy (select ${columnList(table.columns)} from ${quoted(table)}) to stdout`));
    },
    close: async () => {
      await client.query('rollback').catch(() => undefined);
      await client.end();
    },
  };
}

/** A connection of a command: patient, in UTC, quiet when it is cut, and cut by `signal`. */
export async function connect(url: string, signal?: AbortSignal): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'zhiyin command',
    options: '-c timezone=UTC -c statement_timeout=0 -c idle_in_transaction_session_timeout=0',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // The failing query reports it; without a listener a lost connection would end the process.
  client.on('error', () => undefined);
  await client.connect();
  signal?.addEventListener('abort', () => void client.end());
  return client;
}

/** Row-level security without a policy for the backup would quietly hide rows from it. */
export async function refuseClosedTables(client: pg.ClientBase, tables: readonly KeptTable[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_policies where 'zhiyin_backup' = any(roles)`,
  );
  const open = new Set(rows.map(({ name }) => name));
  const closed = tables.find((table) => table.isGuarded && !open.has(fullName(table)));
  if (closed) throw new BackupRefused(backupWords.closedTable(fullName(closed)));
}
