import { dayNumberAt, dayOf } from '../../../kit/calendar/day.ts';
import { bucketsOf } from '../../../kit/metric/bucket.ts';
import type { RatedTrend, SurveyAnalysis } from './contract.ts';
import { type Answered, figureOf, marksGiven, type Rated } from './rated.ts';

type Step = SurveyAnalysis['step'];
/** Longest spans, in days, that are shown day by day and week by week. */
const [daysMax, weeksMax] = [31, 200];

/** How long the parts are into which so many answers are cut. */
export function stepOf(rows: readonly Answered[]): Step {
  const { first, last } = spanOf(rows);
  const days = (last - first) / 86_400_000;
  if (days <= daysMax) return 'day';
  return days <= weeksMax ? 'week' : 'month';
}

/**
 * What each question came to part by part, in the shop's zone, with where it may truly lie. Parts in which nobody
 * answered stay in, empty.
 */
export function trendsOf(rows: readonly Answered[], questions: readonly Rated[], zone: string): RatedTrend[] {
  if (rows.length === 0) return [];
  const { first, last } = spanOf(rows);
  const period = {
    from: dayOf(dayNumberAt(zone, first)),
    to: dayOf(dayNumberAt(zone, last) + 1),
    zone,
  };
  const parts = bucketsOf(period, stepOf(rows)).map(({ key, from, to }) => ({
    from: key,
    rows: rows.filter(({ at }) => at >= from && at < to),
  }));
  return questions.map((rated) => ({
    ...{ key: rated.key, label: rated.label, unit: rated.unit },
    points: parts.map((part) => ({ from: part.from, ...figureOf(rated, marksGiven(part.rows, rated)) })),
  }));
}

function spanOf(rows: readonly Answered[]): { first: number; last: number } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of rows) {
    first = Math.min(first, at.getTime());
    last = Math.max(last, at.getTime());
  }
  return { first, last };
}
