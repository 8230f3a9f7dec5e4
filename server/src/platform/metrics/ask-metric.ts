import {
  bucketsOf,
  type CheckedQuestion,
  type MetricAnswer,
  type MetricPeriod,
  type MetricRow,
} from '@zhiyin/domain/kit';
import { metricWords } from '@zhiyin/domain/platform';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { Aggregate, MetricSource } from './metric-source.ts';
import { rowsBehind } from './rows-behind.ts';

/** Most numbers in one answer: a hundred groups over a hundred days. */
const numbersMax = 10_000;

type Measured = Pick<MetricRow, 'value' | 'n'>;
type Answered = Pick<MetricAnswer, 'period' | 'rows' | 'total'>;

/** Answers a question that was checked. @throws Refusal `limit` when the answer would have too many numbers. */
export async function askMetric(
  tx: Tx,
  source: MetricSource,
  checked: CheckedQuestion,
): Promise<MetricAnswer> {
  const { metric, question, comparedWith } = checked;
  const now = await measure(tx, source, checked, question.period);
  const comparison = comparedWith ? await measure(tx, source, checked, comparedWith) : null;
  return { metric: metric.key, ...now, comparison };
}

async function measure(
  tx: Tx,
  source: MetricSource,
  { question, filter }: CheckedQuestion,
  period: MetricPeriod,
): Promise<Answered> {
  const whole = rowsBehind(tx, source, { filter, parts: bucketsOf(period, 'none'), groupBy: undefined });
  const [total] = await numbers(tx, source.aggregate, whole);
  const measured = total ? { value: total.value, n: total.n } : { value: null, n: 0 };
  const { bucket, groupBy } = question;
  if (bucket === 'none' && groupBy === undefined) {
    return { period, rows: [{ bucket: null, group: null, ...measured }], total: measured };
  }
  const parts = bucketsOf(period, bucket);
  const found = await numbers(tx, source.aggregate, rowsBehind(tx, source, { filter, parts, groupBy }), true);
  if (found.length > numbersMax) throw new Refusal('limit', metricWords.metricTooFine, { max: numbersMax });
  const rows = found.map(({ part, grp, value, n }) => ({
    bucket: bucket === 'none' ? null : (parts[part - 1]?.key ?? null),
    group: grp,
    value,
    n,
  }));
  return { period, rows, total: measured };
}

interface Number extends Measured {
  part: number;
  grp: string | null;
}

async function numbers(
  tx: Tx,
  aggregate: Aggregate,
  rows: RawBuilder<unknown>,
  isCut = false,
): Promise<Number[]> {
  const cut = isCut ? sql`group by part, grp order by part, grp limit ${numbersMax + 1}` : sql``;
  const place = isCut ? sql`part, grp` : sql`1 as part, null as grp`;
  const answer = await sql<Number>`
    select ${place}, ${aggregated(aggregate)} as value, count(*)::int as n from (${rows}) counted ${cut}
  `.execute(tx.db);
  return answer.rows;
}

function aggregated(aggregate: Aggregate): RawBuilder<unknown> {
  switch (aggregate) {
    case 'count':
      return sql`count(*)::double precision`;
    case 'sum':
      return sql`coalesce(sum(value), 0)`;
    case 'average':
      return sql`avg(value)`;
    case 'median':
      return sql`percentile_cont(0.5) within group (order by value)`;
    case 'p90':
      return sql`percentile_cont(0.9) within group (order by value)`;
  }
}
