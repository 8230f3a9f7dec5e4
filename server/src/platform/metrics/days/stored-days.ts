import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context, Tx } from '../../context.ts';
import { transact } from '../../database/transact.ts';
import { perSystem } from '../../per-system.ts';
import type { System } from '../../system.ts';
import { schemaEdition } from './schema-edition.ts';
import { type Day, type DayOf, isTouched } from './shelf.ts';
import { readCells, writeCells } from './spell-cells.ts';

/** Days of one name: what decides what they come to, and what is noted when that changes. */
export interface Stored {
  readonly name: string;
  readonly touchedBy: readonly string[];
  readonly reachMs: number;
  /** What the database is asked for, in full. */
  spelled(): string;
}

/** What is cut finer is kept by whoever read it, for as long as it runs. */
const cellsMax = 2_000;
/** Rows that one statement writes. */
const lotMax = 2_000;
const hourMs = 3_600_000;

const Found = z.object({
  days: z.array(
    z.object({ name: z.string(), from: z.number(), to: z.number(), asOf: z.string(), cells: z.string() }),
  ),
  notes: z.array(
    z.object({ name: z.string(), from: z.number(), to: z.number(), last: z.string().transform(BigInt) }),
  ),
});

/**
 * The days among those wanted that were stored, by any process, and whose rows were not changed since. Whoever asks has
 * looked at the notes before: what is noted from then on is theirs to heed.
 */
export async function storedDays(
  tx: Tx,
  wanted: readonly (Stored & { readonly days: readonly Day[] })[],
): Promise<Map<string, DayOf[]>> {
  const found = new Map<string, DayOf[]>();
  if (wanted.length === 0) return found;
  const byKey = new Map(wanted.map((one) => [keyOf(one), one]));
  const { days, notes } = await readStored(
    tx,
    [...byKey.keys()],
    wanted.flatMap((one) => one.days),
  );
  for (const { name: key, from, to, asOf, cells } of days) {
    const one = byKey.get(key);
    const day = one?.days.find((known) => known.from === from && known.to === to);
    if (!one || !day) continue;
    const since = BigInt(asOf);
    if (notes.some((note) => note.last >= since && isTouched(one, day, note))) continue;
    const own = found.get(one.name) ?? [];
    own.push({ day, cells: readCells(cells) });
    found.set(one.name, own);
  }
  return found;
}

/** Days and the notes since, as of one moment: both are tidied up together. All notes of one day are one. */
async function readStored(tx: Tx, keys: readonly string[], wanted: readonly Day[]) {
  const from = new Date(Math.min(...wanted.map((day) => day.from)));
  const to = new Date(Math.max(...wanted.map((day) => day.to)));
  const ms = (moment: string) => sql`extract(epoch from ${sql.raw(moment)})::double precision * 1000`;
  const { rows } = await sql`
    with stored as materialized (
      select name, ${ms('from_at')} as "from", ${ms('to_at')} as "to", as_of, cells from metric_days
      where workspace_id = ${tx.workspaceId} and name = any(${keys}::text[]) and from_at >= ${from} and to_at <= ${to}
        and server = (select system_identifier from pg_control_system())),
    noted as (
      select name, ${ms('min(from_at)')} as "from", ${ms('max(to_at)')} as "to",
        max(written_by::text::numeric)::text as last
      from metric_touches
      where workspace_id = ${tx.workspaceId} and written_by >= (select as_of from stored order by as_of limit 1)
      group by name, date_trunc('day', from_at, 'UTC'), date_trunc('year', to_at, 'UTC'))
    select
      coalesce((select json_agg(json_build_object('name', name, 'from', "from", 'to', "to", 'asOf', as_of::text,
        'cells', cells)) from stored), '[]') as days,
      coalesce((select json_agg(noted) from noted), '[]') as notes
  `.execute(tx.db);
  return Found.parse(rows[0]);
}

/**
 * Stores what days came to, once the caller's transaction is over, and without anybody waiting for it: what is lost is
 * read again. `asOf` is the oldest transaction that was under way before their rows were read.
 */
export function storeDaysLater(
  tx: Tx,
  asOf: string,
  fresh: readonly (Stored & { readonly days: readonly DayOf[] })[],
): void {
  const rows = fresh.flatMap((one) => {
    const coarse = one.days.filter(({ cells }) => cells.length <= cellsMax);
    if (coarse.length === 0) return [];
    const key = keyOf(one);
    return coarse.map(({ day, cells }) => ({ ...one, key, day, cells: writeCells(cells) }));
  });
  if (rows.length === 0 || tx.system.isReadOnly()) return;
  // Everybody in one order, so that two who store the same do not wait for each other.
  rows.sort(
    (one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)) || one.day.from - other.day.from,
  );
  const { db: _db, later: _later, afterCommit, ...ctx } = tx;
  afterCommit(() => {
    const under = underWay.of(ctx.system);
    const storing = store(ctx, asOf, rows)
      .catch((error) => ctx.system.log.debug({ err: error }, 'days were not stored'))
      .finally(() => under.delete(storing));
    under.add(storing);
  });
}

const underWay = perSystem(() => new Set<Promise<unknown>>());

/** Resolves when this process stores nothing any more of what it has read so far. */
export async function untilDaysAreStored(system: System): Promise<void> {
  await Promise.all(underWay.of(system));
}

interface Row extends Stored {
  readonly key: string;
  readonly day: Day;
  readonly cells: string;
}

async function store(ctx: Context, asOf: string, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += lotMax) {
    const lot = rows.slice(from, from + lotMax);
    const moments = (of: (day: Day) => number) => lot.map(({ day }) => new Date(of(day)).toISOString());
    await transact(ctx, (tx) =>
      sql`
        insert into metric_days as d (workspace_id, name, from_at, to_at, touched_by, reach_hours, as_of, server, cells)
        select ${tx.workspaceId}, u.name, u.from_at, u.to_at, string_to_array(u.touched_by, ' '), u.reach_hours,
          ${asOf}::text::xid8, (select system_identifier from pg_control_system()), u.cells
        from unnest(${lot.map(({ key }) => key)}::text[], ${moments(({ from: at }) => at)}::timestamptz[],
          ${moments(({ to }) => to)}::timestamptz[], ${lot.map(({ touchedBy }) => touchedBy.join(' '))}::text[],
          ${lot.map(({ reachMs }) => reachMs / hourMs)}::int[], ${lot.map(({ cells }) => cells)}::text[])
          u (name, from_at, to_at, touched_by, reach_hours, cells)
        on conflict (workspace_id, name, from_at) do update set to_at = excluded.to_at, as_of = excluded.as_of,
          server = excluded.server, cells = excluded.cells, created_at = excluded.created_at
        where d.server <> excluded.server or d.as_of < excluded.as_of
      `.execute(tx.db),
    );
  }
}

/** A newer server that counts otherwise, or whose tables hold otherwise, finds nothing of an older one's. */
function keyOf({ name, touchedBy, reachMs, spelled }: Stored): string {
  const all = JSON.stringify([schemaEdition(), name, touchedBy, reachMs, spelled()]);
  return createHash('sha256').update(all).digest('base64');
}

/** Whether anybody has asked for days of the past lately. */
export async function hasStoredDays(tx: Tx): Promise<boolean> {
  const row = await tx.db
    .selectFrom('metricDays')
    .select('name')
    .where('workspaceId', '=', tx.workspaceId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const [storedDaysMax, ageDaysMax, rowsMax] = [100_000, 100, 20_000];

/**
 * Takes away stored days whose rows were changed since, as figures of what was erased must not stay, and those that are old
 * or too many. Before notes are cleared away, in the same transaction: without them nobody could tell.
 */
export async function tidyStoredDays(tx: Tx): Promise<void> {
  const own = sql`d.workspace_id = ${tx.workspaceId}`;
  const reach = sql`make_interval(hours => d.reach_hours)`;
  await sql`
    with noted as materialized (
      select name, min(from_at) as from_at, max(to_at) as to_at, max(written_by::text::numeric)::text::xid8 as last
      from metric_touches where workspace_id = ${tx.workspaceId}
      group by name, case when to_at < now() + interval '1 year' then date_trunc('day', from_at, 'UTC') end)
    delete from metric_days d using noted n
    where ${own} and n.last >= d.as_of and n.name = any(d.touched_by)
      and d.from_at <= n.to_at + interval '2 days' and d.from_at >= n.from_at - interval '3 days'
      and n.from_at < d.to_at + ${reach} and n.to_at >= d.from_at - ${reach}
  `.execute(tx.db);
  await sql`
    delete from metric_days d where ${own} and (name, from_at) in (
      select name, from_at from metric_days
      where workspace_id = ${tx.workspaceId} and created_at <= greatest(now() - make_interval(days => ${ageDaysMax}), (
        select created_at from metric_days where workspace_id = ${tx.workspaceId}
        order by created_at desc offset ${storedDaysMax} limit 1))
      order by created_at limit ${rowsMax})
  `.execute(tx.db);
}
