import type { Measure, proofBuckets } from '@zhiyin/domain/improvement';
import { type Aggregate, bucketsOf, type MetricAnswer } from '@zhiyin/domain/kit';

/** A bucket with what was measured in it. */
export interface Bucketed extends Measure {
  readonly bucket: string;
  readonly n: number;
}

/** A stretch of time: its buckets without a gap, and all of it as one. */
export interface Side {
  readonly buckets: readonly Bucketed[];
  readonly whole: Measure & { readonly n: number };
}

/** Where nothing happened there was none of what is counted; of all else nothing is known. */
export function sideOf(
  { period, rows, total }: MetricAnswer,
  bucket: (typeof proofBuckets)[number],
  aggregate: Aggregate,
): Side {
  const isCounted = aggregate === 'count' || aggregate === 'sum' || aggregate === 'distinct';
  const none = { value: isCounted ? 0 : null, sum: null, over: null, n: 0 };
  const byKey = new Map(rows.map((row) => [row.bucket, row]));
  const buckets = bucketsOf(period, bucket).map(({ key }) => ({ ...(byKey.get(key) ?? none), bucket: key }));
  // Counts of stretches of different length are compared by the bucket.
  const whole = isCounted ? { ...total, value: meanOf(buckets) } : total;
  return { buckets, whole };
}

function meanOf(buckets: readonly Bucketed[]): number | null {
  if (buckets.length === 0) return null;
  return buckets.reduce((sum, { value }) => sum + (value ?? 0), 0) / buckets.length;
}
