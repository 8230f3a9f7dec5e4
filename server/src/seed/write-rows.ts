import { sql } from 'kysely';
import type { Context, Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';

const batchRows = 4_000;

/** Writes rows in batches, each a transaction, through the same role and row-level security as everything else. */
export async function writeRows(
  ctx: Context,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  // Columns that no row names keep their defaults.
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  for (let from = 0; from < rows.length; from += batchRows) {
    const batch = JSON.stringify(rows.slice(from, from + batchRows));
    await transact(ctx, (tx) =>
      sql`insert into ${sql.table(table)} (${columns}) select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${batch}::json)`.execute(
        tx.db,
      ),
    );
  }
}

/** Gives rows of facts the positions after the workspace's last one, in the order they stand. */
export async function numberFacts(
  ctx: Context,
  facts: readonly Record<string, unknown>[],
): Promise<Record<string, unknown>[]> {
  const last = await transact(ctx, (tx) => lastPosition(tx));
  return facts.map((fact, index) => ({ ...fact, position: last + index + 1 }));
}

async function lastPosition(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom('positions')
    .select('lastPosition')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row?.lastPosition ?? 0;
}

/** Moves the workspace's last position past facts that were written with theirs. */
export async function setPosition(ctx: Context, position: number): Promise<void> {
  await ctx.system.database.dispatcher.query(
    `insert into positions (workspace_id, last_position) values ($1, $2)
     on conflict (workspace_id) do update set last_position = greatest(positions.last_position, excluded.last_position)`,
    [ctx.workspaceId, position],
  );
}
