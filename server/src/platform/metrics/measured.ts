import type { Aggregate, Measured, Metric } from '@zhiyin/domain/kit';
import { type Interval, intervalFromMoments, npsOf, ratePer, wilson } from '@zhiyin/domain/statistics';
import { type RawBuilder, sql } from 'kysely';

/** What the database tells of some rows, from which a number and its interval are made. */
export interface Raw {
  /** Rows, or of `distinct` and `repeat` the different things. */
  readonly n: number;
  /** The first figure of the aggregate: a sum, a percentile, how many hold, promoters. */
  readonly a: number | null;
  /** The second: what it is divided by, the standard deviation, detractors. */
  readonly b: number | null;
  /** Of a percentile, the interval of its order statistics. */
  readonly low?: number | null;
  readonly high?: number | null;
}

export const nothing: Raw = { n: 0, a: null, b: null };

/** Which columns an aggregate reads, what it calls its own, and which rows it counts. */
export interface Naming {
  /** Behind the names of all of them: empty, or the number of a metric among several. */
  readonly suffix: string;
  /** The columns that must not be null in a row that counts; empty where the rows were chosen so already. */
  readonly needed: readonly string[];
}

const alone: Naming = { suffix: '', needed: [] };

/**
 * The columns `n`, `a` and `b` over rows that have `value`, and where the aggregate needs them `divisor` and `each`; of
 * a percentile `values` in their place, from which days are merged and intervals found.
 */
export function aggregated(aggregate: Aggregate, { suffix, needed }: Naming = alone): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${name}${suffix}`);
  const [n, a, b] = [column('n'), column('a'), column('b')];
  const [value, divisor, each] = [column('value'), column('divisor'), column('each')];
  const among = (condition?: RawBuilder<unknown>) => {
    const all = [
      ...needed.map((name) => sql`${sql.ref(name)} is not null`),
      ...(condition ? [condition] : []),
    ];
    return all.length === 0 ? sql`` : sql`filter (where ${sql.join(all, sql` and `)})`;
  };
  const rows = sql`(count(*) ${among()})::int as ${n}`;
  const none = sql`null as ${b}`;
  switch (aggregate) {
    case 'count':
      return sql`${rows}, null as ${a}, ${none}`;
    case 'sum':
    case 'told':
    case 'only':
    case 'share':
      return sql`${rows}, sum(${value}) ${among()} as ${a}, ${none}`;
    case 'distinct':
      return sql`(count(distinct ${each}) ${among()})::int as ${n}, null as ${a}, ${none}`;
    case 'repeat':
      return sql`(count(distinct ${each}) ${among()})::int as ${n},
        (count(distinct ${each}) ${among(sql`is_again`)})::int as ${a}, ${none}`;
    case 'per':
      return sql`${rows}, sum(${value}) ${among()} as ${a},
        (count(distinct ${each}) ${among()})::int as ${b}`;
    case 'average':
      return sql`${rows}, avg(${value}) ${among()} as ${a}, stddev_samp(${value}) ${among()} as ${b}`;
    case 'median':
    case 'p90':
    case 'p95':
      return sql`${rows}, null as ${a}, ${none},
        string_agg(float8send(${value}), ''::bytea) ${among()} as ${column('values')}`;
    case 'ratio':
    case 'rate':
      return sql`${rows}, sum(${value}) ${among()} as ${a}, sum(${divisor}) ${among()} as ${b}`;
    case 'nps':
      return sql`${rows}, (count(*) ${among(sql`${value} >= 9`)})::int as ${a},
        (count(*) ${among(sql`${value} <= 6`)})::int as ${b}`;
  }
}

const usuallySmallBelow = 30;

/** Below how many rows a metric's numbers are marked. */
export function smallBelowOf({ smallBelow }: Metric): number {
  return smallBelow ?? usuallySmallBelow;
}

type Said = Omit<Measured, 'n' | 'isSmall'>;
const unsaid: Said = { value: null, sum: null, over: null, low: null, high: null };

/** The number that was asked for, with its interval. */
export function measured(metric: Metric, aggregate: Aggregate, raw: Raw): Measured {
  const said = saidOf(aggregate, raw);
  return { ...said, n: raw.n, isSmall: isSmall(metric, aggregate, raw) };
}

const neverSmall: ReadonlySet<Aggregate> = new Set(['count', 'sum', 'distinct', 'told', 'only']);

function isSmall(metric: Metric, aggregate: Aggregate, { n, b }: Raw): boolean {
  if (neverSmall.has(aggregate)) return false;
  const size = aggregate === 'rate' || aggregate === 'per' ? (b ?? 0) : n;
  return size < smallBelowOf(metric);
}

function saidOf(aggregate: Aggregate, { n, a, b, low = null, high = null }: Raw): Said {
  switch (aggregate) {
    case 'count':
    case 'distinct':
      return { ...unsaid, value: n };
    case 'sum':
      return { ...unsaid, value: a ?? 0 };
    case 'told':
      return { ...unsaid, value: a };
    case 'only':
      return { ...unsaid, value: n === 1 ? a : null };
    case 'share':
    case 'repeat':
      return n === 0 ? unsaid : { value: (a ?? 0) / n, sum: a ?? 0, over: n, ...bounds(wilson(a ?? 0, n)) };
    case 'per':
    case 'ratio':
      return divided(a ?? 0, b ?? 0);
    case 'rate':
      return rated(a ?? 0, b ?? 0);
    case 'nps':
      return promoted(n, a ?? 0, b ?? 0);
    case 'average':
      return {
        ...unsaid,
        value: a,
        ...bounds(a === null || b === null ? null : intervalFromMoments(a, b, n)),
      };
    case 'median':
    case 'p90':
    case 'p95':
      return { ...unsaid, value: a, low, high };
  }
}

function bounds(interval: Interval | null): { low: number | null; high: number | null } {
  return { low: interval?.low ?? null, high: interval?.high ?? null };
}

function divided(sum: number, over: number): Said {
  return over === 0 ? unsaid : { ...unsaid, value: sum / over, sum, over };
}

function rated(events: number, exposure: number): Said {
  const rate = ratePer(events, exposure, 1000);
  return rate ? { value: rate.rate, sum: events, over: exposure, low: rate.low, high: rate.high } : unsaid;
}

function promoted(n: number, promoters: number, detractors: number): Said {
  const nps = npsOf(promoters, n - promoters - detractors, detractors);
  return nps ? { ...unsaid, value: nps.score, ...bounds(nps.interval) } : unsaid;
}
