import { npsOf, wilson } from '../../../statistics/index.ts';
import type { MeasureFigure } from '../contract.ts';
import type { Measure } from './measures.ts';

/** How often a mark was given. */
export interface MarkCount {
  readonly mark: number;
  readonly count: number;
}

/**
 * What a measure comes to. Of five steps the share of 4 and 5 (CSAT), of effort the share of 5 to 7 of seven (CES 2.0),
 * both with their Wilson interval; of `recommend` the NPS as `npsOf` has it. Nobody who said nothing counts; null without
 * marks.
 *
 * @example measureFigure('recommend', [{ mark: 10, count: 50 }, { mark: 8, count: 30 }, { mark: 2, count: 20 }]) // 30 ± 15.3
 */
export function measureFigure(measure: Measure, counts: readonly MarkCount[]): MeasureFigure {
  const n = countOf(counts, () => true);
  if (n === 0) return { measure, n, mean: null, value: null, interval: null };
  const mean = counts.reduce((sum, { mark, count }) => sum + mark * count, 0) / n;
  if (measure === 'recommend') {
    const [promoters, detractors] = [
      countOf(counts, (mark) => mark >= 9),
      countOf(counts, (mark) => mark <= 6),
    ];
    const nps = npsOf(promoters, n - promoters - detractors, detractors);
    return { measure, n, mean, value: nps?.score ?? null, interval: nps?.interval ?? null };
  }
  const good = countOf(counts, (mark) => mark >= (measure === 'effort' ? 5 : 4));
  return { measure, n, mean, value: good / n, interval: wilson(good, n) };
}

function countOf(counts: readonly MarkCount[], isOf: (mark: number) => boolean): number {
  return counts.reduce((sum, { mark, count }) => sum + (isOf(mark) ? count : 0), 0);
}

/** How one group of those who were invited differs from whom. */
export interface AnsweredGroup {
  readonly invited: number;
  readonly answered: number;
}

/**
 * How far a group is over- or under-represented among the answers: its share of those who answered less its share of
 * those who were invited, from −1 to 1; null where nobody was invited or nobody answered.
 *
 * @example represented({ invited: 50, answered: 10 }, { invited: 100, answered: 40 }) // −0.25
 */
export function represented(group: AnsweredGroup, all: AnsweredGroup): number | null {
  if (all.invited === 0 || all.answered === 0) return null;
  return group.answered / all.answered - group.invited / all.invited;
}

/**
 * What the answers of a group count for when the answers are to stand for everybody who was invited: 1 where it
 * answered as all did, at most `most`; null for a group that gave no answer, which nothing can stand for.
 *
 * @example weightOf({ invited: 50, answered: 10 }, { invited: 100, answered: 40 }) // 2
 */
export function weightOf(group: AnsweredGroup, all: AnsweredGroup, most = 5): number | null {
  if (group.answered === 0 || all.invited === 0) return null;
  return Math.min(most, group.invited / all.invited / (group.answered / all.answered));
}
