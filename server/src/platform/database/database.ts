import { CamelCasePlugin, type Kysely, Kysely as KyselyOn, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './tables.gen.ts';

export type Queries = Kysely<DB>;

/** The ways into the database: as the restricted role, as the sweeping role, and as the role that migrates. */
export interface Database {
  readonly url: string;
  /** Requests. Row-level security holds it to one workspace a transaction. */
  readonly app: pg.Pool;
  /** Sweeps over narrow tables across workspaces; sees no customer data. */
  readonly dispatcher: pg.Pool;
  /** Sign-in's own tables in schema `auth`. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens the pools; connects only when asked something. A lost connection is logged, never fatal. */
export function openDatabase(url: string, onError: (error: Error) => void, connectionsMax = 12): Database {
  const open = (options: string, max: number): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: url,
      options: `${options} -c timezone=UTC -c idle_in_transaction_session_timeout=20s`,
      max,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    });
    pool.on('error', onError);
    pool.on('connect', (client) => client.on('error', onError));
    return pool;
  };
  const app = open('-c role=zhiyin_app -c statement_timeout=9s -c lock_timeout=5s', connectionsMax);
  const dispatcher = open('-c role=zhiyin_dispatcher -c statement_timeout=9s -c lock_timeout=5s', 3);
  const owner = open('-c search_path=auth -c statement_timeout=9s', 4);
  const close = async (): Promise<void> => {
    await Promise.all([app.end(), dispatcher.end(), owner.end()]);
  };
  return { url, app, dispatcher, owner, close };
}

const queriesByClient = new WeakMap<pg.PoolClient, Queries>();

/** Kysely on one checked-out connection, so that a transaction we began is the one it speaks in. */
export function queriesOn(client: pg.PoolClient): Queries {
  const known = queriesByClient.get(client);
  if (known) return known;
  const single = { connect: async () => borrowed(client), end: async () => undefined, options: {} };
  const queries = new KyselyOn<DB>({
    dialect: new PostgresDialect({ pool: single }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  queriesByClient.set(client, queries);
  return queries;
}

/** The client without its release: whoever began the transaction gives the connection back. */
function borrowed(client: pg.PoolClient): pg.PoolClient {
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'release') return () => undefined;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
