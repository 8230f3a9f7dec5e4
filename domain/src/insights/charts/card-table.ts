import type { Bucket } from '../../kit/metric/bucket.ts';
import type { MetricUnit } from '../../kit/metric/metric.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import type { Text } from '../../kit/words.ts';

/** Which number a cell holds, so that it opens to the rows behind it. */
export interface CellPlace {
  readonly metric: string;
  readonly bucket?: Exclude<Bucket, 'none'>;
  readonly bucketKey?: string;
  readonly groupBy?: string;
  readonly group?: string | null;
  readonly thenBy?: string;
  readonly thenGroup?: string | null;
  /** Of two groups that are compared, which; the first unless said. */
  readonly side?: 'a' | 'b';
}

/** One cell. `low` and `high` are the number's 95 % interval; `isSmall` marks too few rows to build on. */
export interface CardCell {
  readonly value: string | number | null;
  readonly place?: CellPlace;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly isSmall?: boolean;
  /** How many rows are behind it. */
  readonly n?: number;
}

/** A column; `unit` is null where cells are words. */
export interface CardColumn {
  readonly key: string;
  readonly title: string;
  readonly unit: MetricUnit | null;
  readonly currency?: string;
  /** What its numbers are: measured now, measured before, or worked out from these. */
  readonly role: 'name' | 'value' | 'before' | 'derived';
}

/**
 * What a card shows, as a table: what lies behind its chart, what a screen reader reads and what an export writes. The
 * chart is drawn from it, so that the two cannot disagree.
 */
export interface CardTable {
  readonly columns: readonly CardColumn[];
  readonly rows: readonly (readonly CardCell[])[];
  /** Groups left out because there are too many, the smallest. */
  readonly hidden: number;
  /** Columns left out because there are too many, the smallest; none where it is left out. */
  readonly hiddenAcross?: number;
  /** What one must know to read it rightly, a sentence each. */
  readonly notes?: readonly string[];
}

/** What one must know of a metric to write its figures. */
export interface Writable {
  readonly name: Text;
  readonly unit: MetricUnit;
  readonly currency?: string | undefined;
  readonly direction: 'up' | 'down' | 'none';
  /** What is made of its rows; see `aggregates` of the kit. */
  readonly aggregate: string;
  /** What one row behind it is. */
  readonly grain?: string;
}

/** How things are called where the table is read. */
export interface Naming {
  t(text: Text, values?: Readonly<Record<string, string | number>>): string;
  metric(key: string): Writable | undefined;
  group(field: string, key: string | null): string;
  bucket(key: string, bucket: Bucket): string;
}

/** Whether nothing counted is 0 of it, and whether the parts of it add up. */
export function isAdditive({ aggregate }: Pick<Writable, 'aggregate'>): boolean {
  return aggregate === 'count' || aggregate === 'sum';
}

/** What stands where an answer has no row: 0 of what is counted, and nothing of all else. */
export function valueOfNothing(metric: Pick<Writable, 'aggregate'>): number | null {
  return isAdditive(metric) || metric.aggregate === 'distinct' ? 0 : null;
}

type Measured = MetricAnswer['total'];

/** A measured number as a cell. */
export function cellOf({ value, n, low, high, isSmall }: Measured, place: CellPlace): CardCell {
  return { value, n, low, high, isSmall, place };
}

/** A column of a metric's numbers. */
export function valueColumn(
  key: string,
  title: string,
  { unit, currency }: Pick<Writable, 'unit' | 'currency'>,
  role: 'value' | 'before' = 'value',
): CardColumn {
  return { key, title, unit, role, ...(currency !== undefined && { currency }) };
}

/** A column of words. */
export function nameColumn(title: string): CardColumn {
  return { key: 'name', title, unit: null, role: 'name' };
}

/** A column that is worked out from others. */
export function derivedColumn(key: string, title: string, unit: MetricUnit): CardColumn {
  return { key, title, unit, role: 'derived' };
}
