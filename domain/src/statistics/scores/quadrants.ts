import { mean } from '../numbers/sums.ts';

/** Where to act first: weak and important, strong and important, weak but unimportant, strong but unimportant. */
export type Quadrant = 'concentrate' | 'keep-up' | 'low-priority' | 'possible-overkill';

export interface Rated {
  readonly importance: number;
  readonly performance: number;
}

export interface Quadrants {
  /** The grand means at which the cross is drawn. */
  readonly importance: number;
  readonly performance: number;
  /** In the order of the items. What lies on a line counts as above it. */
  readonly quadrants: readonly Quadrant[];
}

/** Importance and performance analysis (Martilla and James 1977), split at the grand means; null of no items. */
export function importancePerformance(items: readonly Rated[]): Quadrants | null {
  const importance = mean(items.map((item) => item.importance));
  const performance = mean(items.map((item) => item.performance));
  if (importance === null || performance === null) return null;
  const quadrants = items.map((item) =>
    quadrantOf(item.importance >= importance, item.performance >= performance),
  );
  return { importance, performance, quadrants };
}

function quadrantOf(isImportant: boolean, isStrong: boolean): Quadrant {
  if (isImportant) return isStrong ? 'keep-up' : 'concentrate';
  return isStrong ? 'possible-overkill' : 'low-priority';
}
