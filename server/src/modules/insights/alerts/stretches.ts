import {
  dayAfter,
  type FigureKind,
  type KnownDay,
  mondayOf,
  stretchesBefore,
  type Today,
  type Watched,
  type WatchedDraft,
  type Watching,
} from '@zhiyin/domain/insights';
import {
  bucketsOf,
  type MetricPeriod,
  type MetricUnit,
  type PeriodBucket,
  type Text,
} from '@zhiyin/domain/kit';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { knownDays } from '../feed/known-days.ts';
import { askAsShop, isGrowingSource } from '../goals/measure-goals.ts';

/** How a figure is judged by what it is made of. */
export function watchingOf(
  { bucket, terms, casesMin }: Pick<WatchedDraft, 'bucket' | 'terms' | 'casesMin'>,
  { aggregate, metric }: MetricSource,
): Watching {
  // A row that stands for many cases says so by never being small.
  const isWhole = metric.smallBelow === 1;
  const caseStep = isWhole ? 0 : (caseSteps[aggregate]?.[metric.unit] ?? 0);
  return { kind: kinds[aggregate], bucket, terms, casesMin: isWhole ? 1 : casesMin, caseStep };
}

/** A mark of a scale, and who recommends no longer; of times and money there is no least step. */
const caseSteps: {
  readonly [Key in MetricSource['aggregate']]?: { readonly [Unit in MetricUnit]?: number };
} = {
  average: { score: 1 },
  nps: { points: 100 },
};

const kinds: Readonly<Record<MetricSource['aggregate'], FigureKind>> = {
  count: 'counted',
  sum: 'counted',
  distinct: 'counted',
  share: 'share',
  repeat: 'share',
  rate: 'rate',
  ratio: 'level',
  per: 'level',
  average: 'level',
  median: 'level',
  p90: 'level',
  p95: 'level',
  told: 'level',
  only: 'level',
  nps: 'level',
};

/**
 * Whether a figure may ring before its hour, day or week is over: what grows can only go on above a level, and what
 * stands, such as a backlog, is what it is at any moment.
 */
export function ringsEarly({ terms }: Pick<WatchedDraft, 'terms'>, source: MetricSource): boolean {
  if (terms.kind !== 'level') return false;
  if (source.lasts?.counts === 'at-the-end') return true;
  return terms.side === 'above' && isGrowingSource(source);
}

/**
 * The last `count` stretches of a figure, and those before that they are judged by, without a gap, the oldest first; of
 * the whole shop. The running one comes last where it is asked for.
 */
export async function stretchesOf(
  ctx: Context,
  watched: WatchedDraft,
  source: MetricSource,
  {
    today,
    count,
    withRunning,
  }: { readonly today: Today; readonly count: number; readonly withRunning: boolean },
): Promise<Watched[]> {
  const needed = count + stretchesBefore(watched);
  const period = periodOf(watched.bucket, today, needed);
  const isOver = ({ from, to }: PeriodBucket) =>
    to <= ctx.system.now() || (withRunning && from <= ctx.system.now());
  const cut = bucketsOf(period, watched.bucket).filter(isOver).slice(-needed);
  const { metric, filter, bucket } = watched;
  const [answer] = await askAsShop(ctx, [{ metric, filter, bucket, period, compare: 'none' }]);
  const measured = new Map(answer?.rows.map((row) => [row.bucket, row]));
  const nothing = { value: kinds[source.aggregate] === 'counted' ? 0 : null, n: 0, sum: null, over: null };
  const known = await look(ctx, (tx) => knownDays(tx, period));
  return cut.map(({ key }) => {
    const { value, n, sum, over } = measured.get(key) ?? nothing;
    return { bucket: key, value, n, sum, over, known: knownIn(known, key, bucket) };
  });
}

/** What a day of a stretch is known for, the first of them; an hour is of its day. */
function knownIn(known: readonly KnownDay[], key: string, bucket: WatchedDraft['bucket']): Text | null {
  const from = key.slice(0, 10);
  const last = bucket === 'week' ? dayAfter(from, 6) : from;
  return known.find(({ day }) => day >= from && day <= last)?.name ?? null;
}

/** Whole days or weeks that hold so many stretches, the running one among them. */
function periodOf(bucket: WatchedDraft['bucket'], { day, zone }: Today, needed: number): MetricPeriod {
  if (bucket === 'hour') return { from: dayAfter(day, -Math.ceil(needed / 23)), to: dayAfter(day, 1), zone };
  if (bucket === 'day') return { from: dayAfter(day, -needed), to: dayAfter(day, 1), zone };
  const monday = mondayOf(day);
  return { from: dayAfter(monday, -7 * needed), to: dayAfter(monday, 7), zone };
}
