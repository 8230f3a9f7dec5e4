import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Queries } from './database.ts';
import type { Line } from './line.ts';
import { names } from './names.ts';
import type { DB } from './tables.gen.ts';
import type { Answer, Statement } from './together.ts';

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();
const dialect = new PostgresDialect({
  pool: () => {
    throw new Error('a query builder never opens a connection by itself');
  },
});
const parts = { config: { dialect }, dialect, driver: new DummyDriver() };
const counting = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** The query builder of one transaction. All share one compiler, so making one costs next to nothing. */
export function queriesOn(line: Line): Queries {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery) => resultOf<R>(await line.query(statementOf(query))),
    streamQuery: () => {
      throw new Error('answers are not streamed; read them in pages');
    },
  };
  const provider = {
    provideConnection: <T>(use: (connection: DatabaseConnection) => Promise<T>) => use(connection),
  };
  const executor = new DefaultQueryExecutor(compiler, adapter, provider, [names]);
  return new Kysely<DB>({ ...parts, executor });
}

/** A compiled query as the line takes it. */
export function statementOf({ sql, parameters }: CompiledQuery): Statement {
  return { text: sql, values: parameters };
}

/** The caller's type is the one its query was built with; rows are what the database answered to it. */
function resultOf<R>({ command, rowCount, rows }: Answer): QueryResult<R> {
  const counted = counting.has(command) ? { numAffectedRows: BigInt(rowCount) } : {};
  return { rows: rows as R[], ...counted };
}
