import { dashboardWords as words } from '../dashboards/page-words.ts';
import type { CardTable, Naming } from './card-table.ts';

/** What a card leaves out because there is too much of it, a sentence each; nothing where all is there. */
export function leftOut({ hidden, hiddenAcross = 0 }: CardTable, t: Naming['t']): string[] {
  return [
    ...(hidden > 0 ? [t(words.moreHidden, { n: hidden })] : []),
    ...(hiddenAcross > 0 ? [t(words.moreHiddenAcross, { n: hiddenAcross })] : []),
  ];
}
