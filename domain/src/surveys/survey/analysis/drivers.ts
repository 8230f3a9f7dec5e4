import {
  driverWarnings,
  importancePerformance,
  lmg,
  lmgDriversMax,
  mean,
  normalAbove,
  type OrdinalRow,
  ordinalLogit,
  relativeWeights,
  varianceInflation,
  z95,
} from '../../../statistics/index.ts';
import type { Driver, Drivers } from './contract.ts';
import { type Answered, markOf, type Rated, shareOfScale } from './rated.ts';

/** What the other questions are asked for: these are no drivers of one another. */
const outcomeKeys = ['overall', 'recommend'];
/** Most answers that the ordinal model is fitted to, the latest: it goes over them a dozen times. */
const fittedMax = 2000;

/**
 * What goes along with an outcome: parts of its R² (LMG up to twelve drivers, and Johnson's), the odds of a better
 * outcome by one step more (proportional odds), variance inflation, and importance against performance. Answers that
 * lack the outcome or a driver are left out. Null when there is no outcome with a driver beside it.
 */
export function driversOf(
  rows: readonly Answered[],
  questions: readonly Rated[],
  wanted?: string,
): Drivers | null {
  const outcome = outcomeOf(questions, wanted);
  const asked = questions.filter((one) => one !== outcome && !outcomeKeys.includes(one.key));
  if (!outcome || asked.length === 0) return null;
  const whole = rows.filter((row) => [outcome, ...asked].every((one) => markOf(row, one) !== null));
  const columnOf = (one: Rated) => whole.map((row) => markOf(row, one) ?? 0);
  const varies = (one: Rated) => new Set(columnOf(one)).size > 1;
  const varying = asked.filter(varies);
  const columns = varying.map(columnOf);
  const weighed = varies(outcome) ? weigh(columns, columnOf(outcome)) : null;
  const importances = weighed?.lmg ?? weighed?.johnson ?? null;
  const means = columns.map((column) => mean(column) ?? 0);
  const performances = varying.map((one, place) => shareOfScale(one, means[place] ?? 0));
  const plane =
    importances &&
    importancePerformance(
      importances.map((importance, place) => ({ importance, performance: performances[place] ?? 0 })),
    );
  const odds = oddsOf(columns, columnOf(outcome));
  const inflation = varianceInflation(columns);
  return {
    outcome: named(outcome),
    outcomes: questions.map(named),
    n: whole.length,
    explained: weighed?.explained ?? null,
    drivers: varying.map(
      (one, place): Driver => ({
        ...named(one),
        lmg: weighed?.lmg?.[place] ?? null,
        johnson: weighed?.johnson?.[place] ?? null,
        inflation: inflation?.[place] ?? null,
        odds: odds?.[place] ?? null,
        mean: means[place] ?? 0,
        performance: performances[place] ?? 0,
        quadrant: plane?.quadrants[place] ?? null,
      }),
    ),
    warnings: varying.length === 0 ? [] : driverWarnings(columns),
    unvarying: asked.filter((one) => !varies(one)).map(named),
    cross: plane && { importance: plane.importance, performance: plane.performance },
  };
}

function outcomeOf(questions: readonly Rated[], wanted: string | undefined): Rated | undefined {
  const by = (key: string | undefined) => questions.find((one) => one.key === key);
  return by(wanted) ?? by('overall') ?? by('recommend') ?? questions.at(-1);
}

function named({ key, label }: Rated) {
  return { key, label };
}

interface Weighed {
  readonly lmg: readonly number[] | null;
  readonly johnson: readonly number[] | null;
  readonly explained: number;
}

/** Null when there are not more answers than drivers, or when these say the same thing twice. */
function weigh(columns: readonly (readonly number[])[], outcome: readonly number[]): Weighed | null {
  if (columns.length === 0 || outcome.length < columns.length + 2) return null;
  const johnson = relativeWeights(columns, outcome);
  const parts = columns.length > lmgDriversMax ? null : lmg(columns, outcome);
  const explained = parts?.explained ?? johnson?.explained;
  return explained === undefined
    ? null
    : { lmg: parts?.shares ?? null, johnson: johnson?.shares ?? null, explained };
}

/** Answers that are alike are fitted as one that counts more. */
function oddsOf(
  columns: readonly (readonly number[])[],
  outcome: readonly number[],
): Driver['odds'][] | null {
  const marks = outcome.slice(0, fittedMax);
  const levels = [...new Set(marks)].sort((a, b) => a - b);
  if (levels.length < 2 || columns.length === 0) return null;
  const rows = new Map<string, OrdinalRow & { weight: number }>();
  for (const [place, mark] of marks.entries()) {
    const drivers = columns.map((column) => column[place] ?? 0);
    const key = [mark, ...drivers].join(' ');
    rows.set(key, { drivers, level: levels.indexOf(mark), weight: (rows.get(key)?.weight ?? 0) + 1 });
  }
  const fitted = ordinalLogit([...rows.values()], levels.length);
  if (fitted === null) return null;
  return fitted.estimates.map((estimate, place) => {
    const error = fitted.errors[place] ?? Number.NaN;
    if (!(error > 0)) return null;
    return {
      ratio: Math.exp(estimate),
      low: Math.exp(estimate - z95 * error),
      high: Math.exp(estimate + z95 * error),
      p: 2 * normalAbove(Math.abs(estimate / error)),
    };
  });
}
