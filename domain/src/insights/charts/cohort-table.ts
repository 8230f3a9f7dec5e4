import type { MetricAnswer } from '../../kit/metric/question.ts';
import { chartWords as words } from '../dashboards/words.ts';
import {
  type CardCell,
  type CardTable,
  cellOf,
  derivedColumn,
  type Naming,
  nameColumn,
  valueColumn,
} from './card-table.ts';

/**
 * A line for everybody who first came in a month: how many they are, and the share that came back in each month after
 * it. A month that is not over has no figure, which is not 0.
 */
export function cohortTable([answer]: readonly MetricAnswer[], naming: Naming): CardTable {
  const metric = answer && naming.metric(answer.metric);
  if (!answer || !metric) return { columns: [], rows: [], hidden: 0 };
  const cohorts = Map.groupBy(answer.rows, ({ group }) => group ?? '');
  const months = [...new Set(answer.rows.map(({ thenGroup }) => thenGroup ?? ''))].toSorted();
  return {
    columns: [
      nameColumn(naming.t(words.cohort)),
      derivedColumn('size', naming.t(words.cohortSize), 'count'),
      ...months.map((month) =>
        valueColumn(`after ${month}`, naming.t(words.monthAfter, { n: Number(month) }), metric),
      ),
    ],
    rows: [...cohorts.keys()].toSorted().map((cohort): CardCell[] => {
      const own = new Map(cohorts.get(cohort)?.map((row) => [row.thenGroup ?? '', row]));
      const size = Math.max(0, ...[...own.values()].map(({ n }) => n));
      return [
        { value: naming.bucket(`${cohort}-01`, 'month') },
        { value: size },
        ...months.map((month) => {
          const row = own.get(month);
          if (!row) return { value: null };
          const place = { groupBy: 'cohort', group: cohort, thenBy: 'monthsAfter', thenGroup: month };
          return cellOf(row, { metric: answer.metric, ...place });
        }),
      ];
    }),
    hidden: 0,
  };
}
