import { bucketsOf } from '../../kit/metric/bucket.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import { bucketOf } from '../dashboards/questions.ts';
import { valueOfNothing, type Writable } from './card-table.ts';

/**
 * A figure's values through its period, one for every part that has begun: an answer leaves out the parts in which
 * nothing happened, and drawn without them the others would stand at other times than their own.
 */
export function sparkValues(
  { period, rows }: Pick<MetricAnswer, 'period' | 'rows'>,
  metric: Pick<Writable, 'aggregate'>,
  now: Date,
): (number | null)[] {
  const bucket = bucketOf({ kind: 'figure', bucket: 'auto', groupBy: null, thenBy: null }, period);
  const found = new Map(rows.map((row) => [row.bucket, row.value]));
  const begun = bucketsOf(period, bucket).filter(({ from }) => from <= now);
  return begun.map(({ key }) => found.get(key) ?? valueOfNothing(metric));
}

/**
 * The way of a figure through its period as the data of a path, without axes: only its shape. Gaps stay open. Null for
 * fewer than three figures, which have no shape.
 */
export function sparkPath(values: readonly (number | null)[], width: number, height: number): string | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 3) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => (index / (values.length - 1)) * width;
  const y = (value: number) =>
    high === low ? height / 2 : height - 2 - ((value - low) / (high - low)) * (height - 4);
  let isOpen = false;
  const steps = values.map((value, index) => {
    if (value === null) {
      isOpen = false;
      return '';
    }
    const step = `${isOpen ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    isOpen = true;
    return step;
  });
  return steps.join('');
}
