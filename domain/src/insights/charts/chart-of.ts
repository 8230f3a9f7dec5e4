import { isTimeGroup } from '../../kit/metric/group.ts';
import type { Card } from '../dashboards/card.ts';
import { groupsOfCard } from '../dashboards/questions.ts';
import { barChart, funnelChart, paretoChart } from './bar-charts.ts';
import { type CardTable, isAdditive, type Naming } from './card-table.ts';
import { cohortChart, gridChart } from './grid-charts.ts';
import { controlChart, trendChart } from './line-charts.ts';
import type { ChartOption, Drawing } from './look.ts';

/** How a card's table is drawn; null for what is no chart, or where there is nothing to draw. */
export function chartOf(card: Card, table: CardTable, naming: Naming, drawing: Drawing): ChartOption | null {
  if (table.rows.length === 0) return null;
  switch (card.kind) {
    case 'trend':
      return trendChart(table, drawing);
    case 'control':
      return controlChart(table, drawing);
    case 'bars':
      return barChart(table, barsOf(card, naming), drawing);
    case 'pareto':
      return paretoChart(table, drawing);
    case 'funnel':
      return funnelChart(table, drawing);
    case 'heat':
      return gridChart(table, drawing);
    case 'cohort':
      return cohortChart(table, drawing);
    default:
      return null;
  }
}

function barsOf(card: Card, naming: Naming): { isUpright: boolean; isStacked: boolean } {
  const { groupBy } = groupsOfCard(card);
  const metric = naming.metric(card.metrics[0] ?? '');
  return {
    isUpright: groupBy !== null && isTimeGroup(groupBy),
    isStacked: metric !== undefined && isAdditive(metric),
  };
}
