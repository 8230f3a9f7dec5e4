import { mean, sum } from '../numbers/sums.ts';

/** The five dimensions of SERVQUAL (Parasuraman, Zeithaml and Berry 1988); they have 4, 5, 4, 4 and 5 items. */
export const servqualDimensions = [
  'tangibles',
  'reliability',
  'responsiveness',
  'assurance',
  'empathy',
] as const;
export type ServqualDimension = (typeof servqualDimensions)[number];

/** How many of 100 points each dimension counts, as the authors found (1990); a shop may set its own. */
export const servqualWeights: Readonly<Record<ServqualDimension, number>> = {
  tangibles: 11,
  reliability: 32,
  responsiveness: 22,
  assurance: 19,
  empathy: 16,
};

/** What was expected of an item and what was found, on one scale. */
export interface ServqualAnswer {
  readonly dimension: ServqualDimension;
  readonly expected: number;
  readonly perceived: number;
}

export interface ServqualGaps {
  /** Perceived less expected, by dimension: below 0 falls short. Null where nothing was answered. */
  readonly gaps: ReadonlyMap<ServqualDimension, number | null>;
  /** The plain mean of the answered dimensions. */
  readonly unweighted: number | null;
  /** Their mean by weight; weights of what was not answered fall away. */
  readonly weighted: number | null;
}

/** SERVQUAL's gaps by dimension and over all. */
export function servqualGaps(
  answers: readonly ServqualAnswer[],
  weights: Readonly<Record<ServqualDimension, number>> = servqualWeights,
): ServqualGaps {
  const gaps = new Map(
    servqualDimensions.map((dimension) => [dimension, gapOf(answers, dimension)] as const),
  );
  const known = servqualDimensions.flatMap((dimension) => {
    const gap = gaps.get(dimension) ?? null;
    return gap === null ? [] : [{ gap, weight: weights[dimension] }];
  });
  const points = sum(known.map(({ weight }) => weight));
  return {
    gaps,
    unweighted: mean(known.map(({ gap }) => gap)),
    weighted: points === 0 ? null : sum(known.map(({ gap, weight }) => gap * weight)) / points,
  };
}

function gapOf(answers: readonly ServqualAnswer[], dimension: ServqualDimension): number | null {
  return mean(
    answers.filter((answer) => answer.dimension === dimension).map((one) => one.perceived - one.expected),
  );
}
