import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  type LimitNode,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  ValueNode,
} from 'kysely';
import type { Queries } from './database.ts';
import type { Line } from './line.ts';
import { names } from './names.ts';
import type { DB } from './tables.gen.ts';
import type { Answer, Statement } from './together.ts';

/**
 * Writes the bound of a list into its text. As a parameter it would be any bound to the database, which then plans the
 * list anew each time it is asked, for as long as answering it takes.
 */
class Compiler extends PostgresQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const bound = ValueNode.is(node.limit) ? node.limit.value : null;
    if (Number.isSafeInteger(bound)) this.append(`limit ${bound}`);
    else super.visitLimit(node);
  }
}

const compiler = new Compiler();
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
