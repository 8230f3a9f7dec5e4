import { mean, wilson } from '../../../statistics/index.ts';
import type { Boxes } from './contract.ts';
import { type Answered, marksGiven, type Rated } from './rated.ts';

/** Top box, two best and two worst of a question, each with Wilson's interval. */
export function boxesOf(rows: readonly Answered[], rated: Rated): Boxes {
  const { key, label, min, max } = rated;
  const marks = marksGiven(rows, rated);
  const share = (isIn: (mark: number) => boolean): Boxes['top'] => {
    const k = marks.filter(isIn).length;
    const interval = wilson(k, marks.length);
    return interval && { share: k / marks.length, interval };
  };
  return {
    ...{ key, label, n: marks.length, mean: mean(marks) },
    top: share((mark) => mark === max),
    topTwo: share((mark) => mark >= max - 1),
    bottomTwo: share((mark) => mark <= min + 1),
  };
}
