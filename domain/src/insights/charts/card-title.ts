import { askedMetrics, type Card, type CardKind } from '../dashboards/card.ts';
import { dashboardWords as words } from '../dashboards/page-words.ts';
import { groupsOfCard } from '../dashboards/questions.ts';
import type { Naming } from './card-table.ts';

interface TitleNaming extends Naming {
  fieldTitle(field: string): string;
}

/** What a card is called besides its metric, so that a figure and the charts of it have names of their own. */
const shownAs: Readonly<Partial<Record<CardKind, (typeof words)[keyof typeof words]>>> = {
  trend: words.titleOverTime,
  control: words.titleControl,
  compare: words.titleCompared,
};

/** What a card is called: as its maker said, else by its metrics and what they are cut by. */
export function cardTitle(card: Card, naming: TitleNaming): string {
  if (card.title !== null) return card.title;
  const names = askedMetrics(card).map((key) => naming.t(naming.metric(key)?.name ?? { zh: key, en: key }));
  const name = names.join(' · ');
  const { groupBy, thenBy } = groupsOfCard(card);
  if (card.kind === 'cohort') return name;
  if (card.kind === 'heat' && groupBy !== null && thenBy !== null) {
    const group = `${naming.fieldTitle(groupBy)} × ${naming.fieldTitle(thenBy)}`;
    return naming.t(words.byGroup, { name, group });
  }
  if (groupBy !== null) return naming.t(words.byGroup, { name, group: naming.fieldTitle(groupBy) });
  const as = names.length === 1 || card.kind === 'compare' ? shownAs[card.kind] : undefined;
  return as === undefined ? name : naming.t(as, { name });
}
