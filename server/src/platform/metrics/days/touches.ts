import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../context.ts';

/** Days whose rows were changed: some days of a table, or all since one of them. Moments in milliseconds. */
export interface Touch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What a look at the notes found. */
export interface Looked {
  /** Whatever is noted from here on by who is not done yet comes with the next look. */
  readonly horizon: string;
  /** Whoever has written may see what nobody else ever will. */
  readonly isWriting: boolean;
  /** The database's own time. */
  readonly at: number;
  readonly touches: readonly (Touch & { readonly key: string })[];
}

const Found = z.object({
  horizon: z.string(),
  isWriting: z.boolean(),
  at: z.number(),
  touches: z.array(
    z.object({ name: z.string(), from: z.number(), to: z.number(), count: z.number(), last: z.string() }),
  ),
});

/**
 * What was noted since the last look, or nothing on the first. Notes of writers that were under way then are found
 * now; those that were found already can come again, with the same key.
 */
export async function lookAtTouches(tx: Tx, horizon: string | null): Promise<Looked> {
  const { rows } = await sql`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
      pg_current_xact_id_if_assigned() is not null as is_writing,
      extract(epoch from now())::double precision * 1000 as at,
      coalesce((select json_agg(noted) from (
        select name, extract(epoch from min(from_at))::double precision * 1000 as "from",
          extract(epoch from max(to_at))::double precision * 1000 as "to", count(*)::int as count,
          max(written_by::text) as last
        from metric_touches
        where workspace_id = ${tx.workspaceId} and written_by >= ${horizon}::text::xid8
        group by name, date_trunc('day', from_at, 'UTC'), date_trunc('year', to_at, 'UTC')) noted), '[]') as touches
  `.execute(tx.db);
  const found = Found.parse(rows[0]);
  const touches = found.touches.map(({ count, last, ...touch }) => ({
    ...touch,
    key: `${touch.name} ${touch.from} ${touch.to} ${count} ${last}`,
  }));
  return { ...found, touches };
}
