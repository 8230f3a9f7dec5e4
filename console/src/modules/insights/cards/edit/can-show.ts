import type { CardKind } from '@zhiyin/domain/insights';
import type { MetricEntry } from '@zhiyin/domain/platform';

/** Whether a kind of card can show a metric: cohorts are made of those that know them. One that is gone stays as it is. */
export function canShow(kind: CardKind, entry: MetricEntry | undefined): boolean {
  return kind !== 'cohort' || entry === undefined || entry.dimensions.includes('cohort');
}
