import { type Comparison, compareValues } from '../../kit/metric/compare.ts';
import { type FigureFormat, writeFigure } from '../../kit/metric/figure-format.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import { dashboardWords as words } from '../dashboards/page-words.ts';
import type { Naming, Writable } from './card-table.ts';

/** How a figure stands beside an earlier one or its goal. */
export interface ChangeSaid {
  readonly verdict: Comparison['verdict'];
  readonly way: 'up' | 'down' | 'same';
  /** By how much, without a sign: its way says that. */
  readonly size: string;
}

/** One figure in words, for screens and for paper. */
export interface FigureSaid {
  /** A dash where nothing can be said. */
  readonly number: string;
  readonly change: ChangeSaid | null;
  /** How many rows are behind it, and its interval; empty where it counts rows itself. */
  readonly basis: string;
}

/** Says a figure: shares change by points, all else by a share of what was before, or of 0 by what it is. */
export function figureSaid(
  answer: MetricAnswer,
  metric: Pick<Writable, 'unit' | 'direction'>,
  format: FigureFormat,
  t: Naming['t'],
): FigureSaid {
  const { total } = answer;
  const write = (value: number) => writeFigure(format, metric.unit, value);
  const interval =
    total.low === null || total.high === null
      ? []
      : [t(words.interval, { low: write(total.low), high: write(total.high) })];
  const rows = metric.unit === 'count' ? [] : [t(words.basis, { n: format.number(total.n) })];
  return {
    number: total.value === null ? '–' : write(total.value),
    change: changeSaid(answer, metric, format, t),
    basis: [...rows, ...interval].join(' · '),
  };
}

function changeSaid(
  { total, comparison, targets }: MetricAnswer,
  { unit, direction }: Pick<Writable, 'unit' | 'direction'>,
  format: FigureFormat,
  t: Naming['t'],
): ChangeSaid | null {
  const target = targets?.find(({ group }) => group === null)?.value ?? null;
  const compared = compareValues(total.value, comparison?.total.value ?? target, direction);
  if (!compared) return null;
  const { difference, ratio, verdict } = compared;
  if (difference === 0) return { verdict, way: 'same', size: t(words.same) };
  const way = difference > 0 ? 'up' : 'down';
  if (unit === 'share') {
    return { verdict, way, size: t(words.points, { n: format.number(Math.abs(difference) * 100, 1) }) };
  }
  const size =
    ratio === null ? writeFigure(format, unit, Math.abs(difference)) : format.percent(Math.abs(ratio));
  return { verdict, way, size };
}
