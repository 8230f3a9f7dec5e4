import type { PeriodBucket } from '@zhiyin/domain/kit';
import type { Raw } from './measured.ts';
import type { MetricSource } from './metric-source.ts';
import type { Scope } from './rows-behind.ts';

/** What the database tells of one part and group. */
export interface Cell extends Raw {
  readonly part: number;
  readonly grp: string | null;
  readonly thenGrp: string | null;
}

/** Cells that are asked for: of all rows in scope together, or of each part and group. */
export interface Asking {
  readonly source: MetricSource;
  readonly scope: Scope;
  readonly isCut: boolean;
  /** The days of the period when its parts are made of whole days; null when they are not. */
  readonly days: readonly PeriodBucket[] | null;
}
