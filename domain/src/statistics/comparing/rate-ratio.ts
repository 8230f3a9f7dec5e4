import { binomialOf, binomialUpTo } from '../distributions/counted.ts';
import { exactInterval, type Interval, usualConfidence } from '../intervals/share.ts';

/** How many times as frequent, with an exact p and interval; `ratio` and `high` are ∞ where the second saw none. */
export interface RateRatio extends Interval {
  readonly ratio: number;
  readonly p: number;
}

/** Events in so much exposure: complaints in orders, reopened in solved. */
export interface Exposed {
  readonly events: number;
  readonly exposure: number;
}

/**
 * Compares two rates of rare events exactly: given how many there were in all, the first's are binomial. The p adds all
 * outcomes that are no likelier; the interval is Clopper and Pearson's, turned into odds. Null when neither saw any.
 *
 * @example rateRatio({ events: 11, exposure: 800 }, { events: 21, exposure: 3011 }) // 1.97 (0.858 to 4.277), p 0.0797
 */
export function rateRatio(first: Exposed, second: Exposed, confidence = usualConfidence): RateRatio | null {
  const total = first.events + second.events;
  const fair = first.exposure / (first.exposure + second.exposure);
  const share = exactInterval(first.events, total, confidence);
  if (share === null || !(fair > 0 && fair < 1)) return null;
  const scale = second.exposure / first.exposure;
  const odds = (p: number) => (p === 1 ? Number.POSITIVE_INFINITY : (p / (1 - p)) * scale);
  return {
    ratio: odds(first.events / total),
    p: noLikelier(first.events, total, fair),
    low: odds(share.low),
    high: odds(share.high),
  };
}

/** How likely outcomes are that are no likelier than k of n: likelihoods rise to the mode and fall from there. */
function noLikelier(k: number, n: number, p: number): number {
  // Equal likelihoods differ by rounding; R allows the same seven digits.
  const limit = binomialOf(k, n, p) * (1 + 1e-7);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const few = lastWhere((place) => binomialOf(place, n, p) <= limit, mode);
  const rest = lastWhere((place) => binomialOf(n - place, n, p) <= limit, n - mode - 1);
  return Math.min(1, binomialUpTo(few, n, p) + binomialUpTo(rest, n, 1 - p));
}

/** Up to which place from 0 to `most` something holds that holds for the first ones; −1 where it holds for none. */
function lastWhere(holds: (place: number) => boolean, most: number): number {
  let [low, high] = [-1, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
