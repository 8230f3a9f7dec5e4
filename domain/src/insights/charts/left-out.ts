import { dashboardWords as words } from '../dashboards/page-words.ts';
import type { CardTable, Naming } from './card-table.ts';

/** What a card leaves out because there is too much of it, and what else must be known to read it; a sentence each. */
export function leftOut({ hidden, hiddenAcross = 0, notes = [] }: CardTable, t: Naming['t']): string[] {
  return [
    ...notes,
    ...(hidden > 0 ? [t(words.moreHidden, { n: hidden })] : []),
    ...(hiddenAcross > 0 ? [t(words.moreHiddenAcross, { n: hiddenAcross })] : []),
  ];
}
