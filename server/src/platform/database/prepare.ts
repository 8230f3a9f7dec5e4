import type { CompiledQuery } from 'kysely';
import type { Tx } from '../context.ts';
import type { Queries } from './database.ts';

/** A query whose text is made once; only its values differ from one time to the next. */
export interface Prepared<Given extends object, Row> {
  all(tx: Tx, given: Given): Promise<Row[]>;
  first(tx: Tx, given: Given): Promise<Row | undefined>;
}

interface Compiles<Row> {
  compile(db: Queries): CompiledQuery<Row>;
}

/** Stands for a value while the query is built. */
class Gap {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Builds a query the first time it is asked, and afterwards only fills in its values: building and writing one takes as
 * long as the database takes to answer it. `build` may hand its values to the query and do nothing else with them.
 *
 * @example
 * const teamById = prepare((db, given: { workspaceId: string; teamId: string }) =>
 *   db.selectFrom('teams').selectAll().where('workspaceId', '=', given.workspaceId).where('teamId', '=', given.teamId));
 * await teamById.first(tx, { workspaceId: tx.workspaceId, teamId });
 */
export function prepare<Given extends object, Row>(
  build: (db: Queries, given: Given) => Compiles<Row>,
): Prepared<Given, Row> {
  let made: CompiledQuery<Row> | null = null;
  const all = async (tx: Tx, given: Given): Promise<Row[]> => {
    made ??= build(tx.db, gapsOf<Given>()).compile(tx.db);
    const values = new Map<string, unknown>(Object.entries(given));
    const parameters = made.parameters.map((one) => (one instanceof Gap ? fill(values, one) : one));
    const filled: CompiledQuery<Row> = { ...made, parameters };
    const { rows } = await tx.db.executeQuery(filled);
    return rows;
  };
  return { all, first: async (tx, given) => (await all(tx, given))[0] };
}

/** Whatever is read from it is a gap; the query builder takes a gap for a value like any other. */
function gapsOf<Given extends object>(): Given {
  return new Proxy({}, { get: (_, name) => new Gap(String(name)) }) as Given;
}

function fill(values: ReadonlyMap<string, unknown>, { name }: Gap): unknown {
  if (!values.has(name)) throw new Error(`a prepared query was asked without ${name}`);
  return values.get(name);
}
