import type { PeriodBucket } from '@zhiyin/domain/kit';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Asked, RowSource } from './metric-source.ts';

/** How rows come into the buckets of a period: what is joined, in which part a row is, and which rows are in any. */
interface Placed {
  readonly join: RawBuilder<unknown>;
  readonly part: Expression<number>;
  readonly condition: Expression<SqlBool>;
  readonly asked: Asked;
}

/** Puts rows into the parts of a period, which follow each other without a gap. */
export function placed(rows: RowSource, parts: readonly PeriodBucket[], now: Date): Placed {
  if (rows.lasts === undefined) return byMoment(rows, parts, now);
  return rows.lasts.counts === 'at-the-end' ? atTheEnd(rows, parts, now) : overTime(rows, parts, now);
}

function byMoment({ at }: RowSource, parts: readonly PeriodBucket[], now: Date): Placed {
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

/** A row stands at the end of a part when it began before it and has not ended before it. */
function atTheEnd({ at, lasts }: RowSource, parts: readonly PeriodBucket[], now: Date): Placed {
  const begun = parts.filter(({ from }) => from < now);
  const ends = begun.map(({ to }) => (to < now ? to : now));
  const all = moments(ends);
  const until = lasts?.until ?? sql`null`;
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
function overTime({ at, lasts }: RowSource, parts: readonly PeriodBucket[], now: Date): Placed {
  const starts = moments(parts.map(({ from }) => from));
  const ends = moments(parts.map(({ to }) => to));
  const until = sql`coalesce(${lasts?.until ?? sql`null`}, ${moment(now)})`;
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
