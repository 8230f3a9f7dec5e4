import { type Bucket, bucketsOf, type PeriodBucket } from '../../kit/metric/bucket.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import { chartWords as words } from '../dashboards/words.ts';
import {
  type CardCell,
  type CardColumn,
  type CardTable,
  cellOf,
  type Naming,
  nameColumn,
  valueColumn,
  valueOfNothing,
  type Writable,
} from './card-table.ts';

interface Known {
  readonly answer: MetricAnswer;
  readonly metric: Writable;
}

/**
 * Metrics by time: a line for every part of the period, also where nothing happened, and none for what has not begun.
 * Where one metric is compared, the earlier value stands beside it, first part beside first part.
 */
export function timeTable(
  answers: readonly MetricAnswer[],
  bucket: Bucket,
  naming: Naming,
  now: Date,
): CardTable {
  const known = knownOf(answers, naming);
  const [first] = known;
  if (!first) return { columns: [], rows: [], hidden: 0 };
  const parts = bucketsOf(first.answer.period, bucket).filter(({ from }) => from <= now);
  const before = known.length === 1 ? beforeOf(first, bucket) : null;
  const columns: CardColumn[] = [
    nameColumn(naming.t(words.time)),
    ...known.map(({ answer, metric }) => valueColumn(answer.metric, naming.t(metric.name), metric)),
    ...(before ? [valueColumn('before', naming.t(words.before), first.metric, 'before')] : []),
  ];
  const found = known.map(({ answer }) => new Map(answer.rows.map((row) => [row.bucket, row])));
  const rows = parts.map((part, index): CardCell[] => [
    { value: naming.bucket(part.key, bucket) },
    ...known.map((one, place) => cellAt(one, found[place]?.get(part.key), part, bucket)),
    ...(before ? [{ value: before[index] ?? null }] : []),
  ]);
  return { columns, rows, hidden: 0 };
}

function cellAt(
  { answer, metric }: Known,
  row: MetricAnswer['rows'][number] | undefined,
  part: PeriodBucket,
  bucket: Bucket,
): CardCell {
  if (!row) return { value: valueOfNothing(metric), n: 0 };
  if (bucket === 'none') return cellOf(row, { metric: answer.metric });
  return cellOf(row, { metric: answer.metric, bucket, bucketKey: part.key });
}

/** The earlier values by their place, since their days are others; null when nothing is compared. */
function beforeOf({ answer, metric }: Known, bucket: Bucket): (number | null)[] | null {
  const { comparison } = answer;
  if (comparison === null) return null;
  const values = new Map(comparison.rows.map((row) => [row.bucket, row.value]));
  const parts = bucketsOf(comparison.period, bucket);
  return parts.map(({ key }) => (values.has(key) ? (values.get(key) ?? null) : valueOfNothing(metric)));
}

/** The answers whose metrics are known to the reader. */
export function knownOf(answers: readonly MetricAnswer[], naming: Naming): Known[] {
  return answers.flatMap((answer) => {
    const metric = naming.metric(answer.metric);
    return metric ? [{ answer, metric }] : [];
  });
}
