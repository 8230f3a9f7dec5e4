import type { Kysely } from 'kysely';
import pg from 'pg';
import { readMoment } from './read-moment.ts';
import type { DB } from './tables.gen.ts';

export type Queries = Kysely<DB>;

/** The ways into the database: as the restricted role, as the sweeping role, and as the role that migrates. */
export interface Database {
  readonly url: string;
  /** Requests. Row-level security holds it to one workspace a transaction. */
  readonly app: pg.Pool;
  /** Work that is due, as the same role: its own, so that work which hangs takes nothing from requests. */
  readonly work: pg.Pool;
  /** Sweeps over narrow tables across workspaces; sees no customer data. */
  readonly dispatcher: pg.Pool;
  /** Sign-in's own tables in schema `auth`. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

// Together less than the ten seconds in which a caller is answered, whatever the database does.
const connectWithinMs = 3_000;
const patience = '-c statement_timeout=6s -c lock_timeout=4s';
// Statements are planned once and kept, and the first are asked of empty tables: a plan that reads a whole table because
// it was small would be kept while it grows. All that we ask begins with a workspace, which every table's key does, too.
const byIndex = '-c enable_seqscan=off -c random_page_cost=1.1 -c jit=off';

/** Most pieces of work that one process does inside the database at a time. */
export const workConnectionsMax = 12;

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, readMoment);

/** Opens the pools; connects only when asked something. A lost connection is logged, never fatal. */
export function openDatabase(url: string, onError: (error: Error) => void, connectionsMax = 12): Database {
  let isClosing = false;
  const hear = (error: Error): void => {
    // Whatever a connection says while it is being closed is no news.
    if (!isClosing) onError(error);
  };
  const open = (options: string, max: number): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: url,
      options: `${options} ${byIndex} -c timezone=UTC -c idle_in_transaction_session_timeout=20s`,
      max,
      connectionTimeoutMillis: connectWithinMs,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    });
    pool.on('error', hear);
    pool.on('connect', (client) => client.on('error', hear));
    return pool;
  };
  const app = open(`-c role=zhiyin_app ${patience}`, connectionsMax);
  const work = open(`-c role=zhiyin_app ${patience}`, workConnectionsMax);
  const dispatcher = open(`-c role=zhiyin_dispatcher ${patience}`, 3);
  const owner = open(`-c search_path=auth ${patience}`, 4);
  const close = async (): Promise<void> => {
    isClosing = true;
    await Promise.all([app.end(), work.end(), dispatcher.end(), owner.end()]);
  };
  return { url, app, work, dispatcher, owner, close };
}
