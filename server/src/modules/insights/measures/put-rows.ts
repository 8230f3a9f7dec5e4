import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** A row with the columns' own names; the workspace is added. */
export type Row = Readonly<Record<string, unknown>>;

/** Which rows of a table are meant: their key beside the workspace, and the columns that are written. */
export interface Written {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** Writes rows, many in one statement. Of those there are only the ones that differ are touched. */
export async function putRows(tx: Tx, { table, key, columns }: Written, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const named = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  const all = named(['workspace_id', ...key, ...columns]);
  const mine = sql.join(columns.map((name) => sql`t.${sql.ref(name)}`));
  const given = sql.join(columns.map((name) => sql`excluded.${sql.ref(name)}`));
  const batch = JSON.stringify(rows.map((row) => ({ ...row, workspace_id: tx.workspaceId })));
  await sql`
    insert into ${sql.table(table)} as t (${all})
    select ${all} from json_populate_recordset(null::${sql.table(table)}, ${batch}::json)
    on conflict (${named(['workspace_id', ...key])}) do update
      set (${named(columns)}) = row(${given}) where (${mine}) is distinct from (${given})
  `.execute(tx.db);
}
