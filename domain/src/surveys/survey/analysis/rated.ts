import type { Answers } from '../../../kit/form/check-response.ts';
import type { Form } from '../../../kit/form/form.ts';
import { RatingSettings, ratingScales } from '../../../kit/form/kinds/picked-kinds.ts';
import type { Text } from '../../../kit/words.ts';
import {
  intervalFromMoments,
  mean,
  npsOfAnswers,
  standardDeviation,
  topBox,
  wilson,
} from '../../../statistics/index.ts';
import type { AnalysisGround, RatedFigure, RatedUnit } from './contract.ts';

/** A question that is answered with a mark, with its scale. */
export interface Rated {
  readonly key: string;
  readonly label: Text;
  readonly min: number;
  readonly max: number;
  readonly unit: RatedUnit;
  /** The lowest good mark: 4 of five, 5 of seven. */
  readonly good: number;
  /** How much it counts by the form; 1 unless said. */
  readonly weight: number;
}

/** One answered survey, as it is analysed. */
export interface Answered {
  readonly at: Date;
  readonly answers: Answers;
  /** Which group it is of, by each ground; null where that is not known. */
  readonly groups: Readonly<Record<AnalysisGround, string | null>>;
}

/** The questions of a form that are answered with a mark, in its order. */
export function ratedOf(form: Form): Rated[] {
  return form.questions.flatMap(({ question: { key, kind, label, weight = 1, settings } }) => {
    const read = kind === 'rating' ? RatingSettings.safeParse(settings).data : undefined;
    if (!read) return [];
    const { min, max } = ratingScales[read.scale];
    return [{ key, label, min, max, unit: unitOf(key, max), good: max === 7 ? 5 : 4, weight }];
  });
}

function unitOf(key: string, max: number): RatedUnit {
  if (max !== 10) return 'share';
  return key === 'recommend' ? 'points' : 'score';
}

/** The mark that an answer gave; null when the question was not answered or does not apply. */
export function markOf({ answers }: Answered, { key }: Rated): number | null {
  const answer = answers[key];
  return typeof answer === 'number' ? answer : null;
}

/** All marks that were given to a question. */
export function marksGiven(rows: readonly Answered[], rated: Rated): number[] {
  return rows.map((row) => markOf(row, rated)).filter((mark) => mark !== null);
}

/**
 * What marks come to: of five or seven steps the share of good ones with Wilson's interval, of recommending the NPS, of
 * all else the mean with Student's interval.
 */
export function figureOf({ unit, good }: Rated, marks: readonly number[]): RatedFigure {
  const n = marks.length;
  if (unit === 'points') {
    const nps = npsOfAnswers(marks);
    return { n, value: nps?.score ?? null, interval: nps?.interval ?? null };
  }
  if (unit === 'share') {
    const box = topBox(marks, good);
    return { n, value: box && box.k / box.n, interval: box && wilson(box.k, box.n) };
  }
  const [middle, deviation] = [mean(marks), standardDeviation(marks)];
  const isKnown = middle !== null && deviation !== null;
  return { n, value: middle, interval: isKnown ? intervalFromMoments(middle, deviation, n) : null };
}

/** A mark as a share of its scale, from 0 to 1. */
export function shareOfScale({ min, max }: Rated, mark: number): number {
  return (mark - min) / (max - min);
}
