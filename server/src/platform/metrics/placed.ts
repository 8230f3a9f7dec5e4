import type { PeriodBucket } from '@zhiyin/domain/kit';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Asked, RowSource, Since } from './metric-source.ts';

/** How rows come into the buckets of a period: what is joined, in which part a row is, and which rows are in any. */
interface Placed {
  readonly join: RawBuilder<unknown>;
  readonly part: Expression<number>;
  readonly condition: Expression<SqlBool>;
  readonly asked: Asked;
}

/** A period of some zone, in parts that follow each other without a gap. */
interface Period {
  readonly zone: string;
  readonly parts: readonly PeriodBucket[];
}

/** Puts rows into the parts of a period. */
export function placed({ at, lasts }: RowSource, { zone, parts }: Period, now: Date): Placed {
  if (lasts === undefined) return byMoment(at, parts, now);
  if ('since' in lasts) return equallyLong(at, sinceEnds(lasts.since, zone, endsOf(parts, now)), now);
  return lasts.counts === 'at-the-end'
    ? atTheEnd(at, lasts.until, parts, now)
    : overTime(at, lasts.until, parts, now);
}

/** When parts that have begun are over, the running one now. */
export function endsOf(parts: readonly PeriodBucket[], now: Date): Date[] {
  return parts.filter(({ from }) => from < now).map(({ to }) => (to < now ? to : now));
}

interface Standing {
  readonly ends: Expression<readonly Date[]>;
  /** From when on those began that stand at each of them. */
  readonly begins: Expression<readonly Date[]>;
}

/** When rows began that stand at some ends, equally long each. */
export function sinceEnds(since: Since, zone: string, all: readonly Date[]): Standing {
  const ends = moments(all);
  const begins = sql<readonly Date[]>`(select array_agg(${since(sql.ref('e.at'), zone)} order by e.place)
    from unnest(${ends}) with ordinality e (at, place))`;
  return { ends, begins };
}

type At = RowSource['at'];

function byMoment(at: At, parts: readonly PeriodBucket[], now: Date): Placed {
  const from = moment(parts[0]?.from ?? now);
  const to = moment(parts.at(-1)?.to ?? parts[0]?.from ?? now);
  const starts = moments(parts.map((part) => part.from));
  return {
    join: sql``,
    part: parts.length === 1 ? sql`1` : sql`width_bucket(${at}, ${starts})`,
    condition: sql`${at} >= ${from} and ${at} < ${to}`,
    asked: { now: moment(now), from, to },
  };
}

/** At each end stand the rows that began before it, and not before all of those did. */
function equallyLong(at: At, { ends, begins }: Standing, now: Date): Placed {
  const from = sql<Date>`(${begins})[1]`;
  const to = sql<Date>`(${ends})[cardinality(${ends})]`;
  return {
    join: sql`cross join lateral
      generate_series(width_bucket(${at}, ${ends}) + 1, width_bucket(${at}, ${begins})) as placed (part)`,
    part: sql`placed.part`,
    condition: sql`${at} >= ${from} and ${at} < ${to}`,
    asked: { now: moment(now), from, to },
  };
}

/** A row stands at the end of a part when it began before it and has not ended before it. */
function atTheEnd(at: At, until: Expression<unknown>, parts: readonly PeriodBucket[], now: Date): Placed {
  const ends = endsOf(parts, now);
  const all = moments(ends);
  const last = sql`case when ${until} is null then ${ends.length} else width_bucket(${until}, ${all}) end`;
  return {
    join: sql`cross join lateral generate_series(width_bucket(${at}, ${all}) + 1, ${last}) as placed (part)`,
    part: sql`placed.part`,
    // What begins and ends between two ends stands at none: said here, it is left out before anything is made of it.
    condition: sql`${at} < ${moment(ends.at(-1) ?? new Date(0))}
      and (${until} is null or ${until} >= ${moment(ends[0] ?? now)})
      and width_bucket(${at}, ${all}) < ${last}`,
    asked: { now: moment(now), from: sql`${at}`, to: sql`(${all})[placed.part]` },
  };
}

/** A row touches a part when something of it lies in it; what lasts still, lasts until now. */
function overTime(at: At, ending: Expression<unknown>, parts: readonly PeriodBucket[], now: Date): Placed {
  const starts = moments(parts.map(({ from }) => from));
  const ends = moments(parts.map(({ to }) => to));
  const until = sql`coalesce(${ending}, ${moment(now)})`;
  const first = sql`greatest(width_bucket(${at}, ${starts}), 1)`;
  const from = sql<Date>`greatest(${at}, (${starts})[placed.part])`;
  const to = sql<Date>`least(${until}, (${ends})[placed.part])`;
  return {
    join: sql`cross join lateral generate_series(${first}, width_bucket(${until}, ${starts})) as placed (part)`,
    part: sql`placed.part`,
    condition: sql`${at} < ${moment(parts.at(-1)?.to ?? new Date(0))}
      and ${until} > ${moment(parts[0]?.from ?? now)} and ${from} < ${to}`,
    asked: { now: moment(now), from, to },
  };
}

function moment(at: Date): Expression<Date> {
  return sql`${at.toISOString()}::timestamptz`;
}

function moments(all: readonly Date[]): Expression<readonly Date[]> {
  return sql`${all.map((at) => at.toISOString())}::timestamptz[]`;
}
