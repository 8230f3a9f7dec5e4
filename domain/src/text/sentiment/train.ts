/** A text as its features, and whether it is of the kind that is being learned. */
export interface Sample {
  readonly features: readonly number[];
  readonly isPositive: boolean;
}

interface Training {
  /** Features are places below 2^bits. */
  readonly bits: number;
  readonly rounds: number;
  /** What a sample on the wrong side costs; less holds the weights smaller. */
  readonly cost: number;
}

/** A line through the features: what is above 0 is of the kind. */
export interface Linear {
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * Learns a kind of text: a linear support vector machine with squared loss, by dual coordinate descent (Hsieh et al.
 * 2008, algorithm 1), each text made length 1. There is no chance in it: the same samples give the same line.
 *
 * @throws RangeError when one of the two kinds has no sample.
 */
export function trainLinear(samples: readonly Sample[], { bits, rounds, cost }: Training): Linear {
  const positives = samples.filter(({ isPositive }) => isPositive).length;
  if (positives === 0 || positives === samples.length) throw new RangeError('both kinds need samples');
  const line = { weights: new Float32Array(2 ** bits), bias: 0 };
  const shares = new Float64Array(samples.length);
  const softness = 1 / (2 * cost);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < samples.length; turn++) {
      const place = stride(turn, round, samples.length);
      const sample = samples[place];
      if (sample === undefined || sample.features.length === 0) continue;
      const side = sample.isPositive ? 1 : -1;
      const before = shares[place] ?? 0;
      const slope = side * scoreLinear(line, sample.features) - 1 + softness * before;
      const after = Math.max(0, before - slope / (2 + softness));
      shares[place] = after;
      move(line, sample.features, (after - before) * side);
    }
  }
  return line;
}

/** Reads a text by a trained line: above 0 it is of the kind, beyond 1 or -1 surely so or not. */
export function scoreLinear({ weights, bias }: Linear, features: readonly number[]): number {
  if (features.length === 0) return bias;
  const sum = features.reduce((total, place) => total + (weights[place] ?? 0), 0);
  return sum / Math.sqrt(features.length) + bias;
}

function move(line: { weights: Float32Array; bias: number }, features: readonly number[], by: number): void {
  if (by === 0) return;
  const step = by / Math.sqrt(features.length);
  for (const place of features) line.weights[place] = (line.weights[place] ?? 0) + step;
  line.bias += by;
}

/** Walks all samples in another order each round, by a step that has no factor in common with their number. */
function stride(turn: number, round: number, length: number): number {
  let step = 7919 + 2 * round;
  while (commonFactor(step, length) > 1) step += 1;
  return (turn * step + round) % length;
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}
