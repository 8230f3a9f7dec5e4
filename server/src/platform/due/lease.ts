import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Leased } from './do-work.ts';
import type { DueKind } from './due-kind.ts';

/** A kind of which some may be taken now. */
export interface Wanted {
  readonly kind: DueKind;
  /** How many more of it may be done at once. */
  readonly places: number;
}

/** A killed process's work is taken up this much later than it may have taken. */
const graceSeconds = 5;

/**
 * Takes what is due and free, oldest first: never more of a kind than it has places, and never more work inside the
 * database than `freeConnections`.
 */
export async function lease(
  pool: pg.Pool,
  wanted: readonly Wanted[],
  freeConnections: number,
  now: Date,
): Promise<Leased[]> {
  if (wanted.length === 0) return [];
  // Materialized, because a join that ran the inner part twice would take twice as many.
  const { rows } = await pool.query<Leased>({
    name: 'lease',
    text: `with wanted as (
       select * from unnest($1::text[], $2::int[], $3::int[], $4::boolean[]) w (kind, places, seconds, connects)
     ), next as materialized (
       (select n.*, w.seconds from wanted w, lateral (${dueOf}) n where w.connects order by n.due_at limit $5)
       union all
       select n.*, w.seconds from wanted w, lateral (${dueOf}) n where not w.connects
     )
     update due d set lease = $7, tries = d.tries + 1, leased_until = $6::timestamptz + next.seconds * interval '1 second'
     from next where d.workspace_id = next.workspace_id and d.due_id = next.due_id
     returning d.workspace_id, d.due_id, d.kind, d.ref_id, d.tries, d.lease`,
    values: [
      wanted.map(({ kind }) => kind.kind),
      wanted.map(({ places }) => places),
      wanted.map(({ kind }) => kind.timeoutSeconds + graceSeconds),
      // A whole lot of pieces that are run together has one connection.
      wanted.map(({ kind }) => isInside(kind) && !kind.runAll),
      freeConnections,
      now,
      randomUUID(),
    ],
  });
  return rows;
}

const dueOf = `select n.workspace_id, n.due_id, n.due_at from due n
  where n.kind = w.kind and n.failed_at is null and n.due_at <= $6
    and (n.leased_until is null or n.leased_until < $6)
  order by n.due_at limit w.places for update skip locked`;

/** True for work that runs in a transaction and so holds a connection. */
export function isInside(kind: DueKind): boolean {
  return kind.reach === undefined;
}

/** When the next work of these kinds is due or its lease runs out; `null` when none waits. */
export async function nextMoment(pool: pg.Pool, kinds: readonly DueKind[]): Promise<Date | null> {
  if (kinds.length === 0) return null;
  const { rows } = await pool.query<{ next: Date | null }>({
    name: 'next-moment',
    text: `select min(at) as next from (
       select (select n.due_at from due n where n.kind = w.kind and n.failed_at is null and n.leased_until is null
         order by n.due_at limit 1) from unnest($1::text[]) w (kind)
       union all
       (select leased_until from due where leased_until is not null and kind = any($1) order by leased_until limit 1)
     ) moments (at)`,
    values: [kinds.map((kind) => kind.kind)],
  });
  return rows[0]?.next ?? null;
}
