import type { MetricPeriod } from '../../kit/metric/period.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import type { Card } from '../dashboards/card.ts';
import { dashboardWords as words } from '../dashboards/page-words.ts';
import { bucketOf, groupsOfCard } from '../dashboards/questions.ts';
import type { CardTable, Naming } from './card-table.ts';
import { cohortTable } from './cohort-table.ts';
import { compareTable } from './compare-table.ts';
import { controlTable } from './control-table.ts';
import { figureTable, funnelTable } from './figure-table.ts';
import { crossTable, groupTable, paretoTable } from './group-table.ts';
import { seriesMax } from './look.ts';
import { timeTable } from './time-table.ts';

/** What a card asked for and was answered, and how its groups are called as a whole. */
export interface Answered {
  readonly answers: readonly MetricAnswer[];
  readonly period: MetricPeriod;
  /** When it was answered: what has not begun by then has no figure yet. */
  readonly now: Date;
  /** Some of what the card asks is not there for the reader. */
  readonly isShort?: boolean;
  fieldTitle(field: string): string;
}

/** The table of a card that asks metrics. */
export function tableOf(card: Card, answered: Answered, naming: Naming): CardTable {
  const table = wholeTable(card, answered, naming);
  if (!answered.isShort) return table;
  return { ...table, notes: [...(table.notes ?? []), naming.t(words.partNotYours)] };
}

function wholeTable(card: Card, { answers, period, now, fieldTitle }: Answered, naming: Naming): CardTable {
  const { groupBy, thenBy } = groupsOfCard(card);
  const bucket = bucketOf(card, period);
  if (card.kind === 'figure') return figureTable(answers, naming);
  if (card.kind === 'funnel') return funnelTable(answers, naming);
  if (card.kind === 'cohort') return cohortTable(answers, naming);
  if (card.kind === 'compare') return compareTable(answers, naming);
  if (card.kind === 'control') return controlTable(answers, bucket, naming, now);
  if (groupBy === null) return timeTable(answers, bucket, naming, now);
  const grouping = { groupBy, title: fieldTitle(groupBy), top: card.top };
  if (card.kind === 'pareto') return paretoTable(answers, grouping, naming);
  return thenBy === null
    ? groupTable(answers, grouping, naming)
    : crossTable(answers, { ...grouping, thenBy, topAcross: topAcrossOf(card) }, naming);
}

/** Parts of bars are told apart by colour; columns of tables by their titles. */
function topAcrossOf({ kind, top }: Card): number {
  return kind === 'bars' ? Math.min(top, seriesMax) : top;
}
