import { binomialOf } from '../distributions/counted.ts';
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

function noLikelier(k: number, n: number, p: number): number {
  // Equal likelihoods differ by rounding; R allows the same seven digits.
  const limit = binomialOf(k, n, p) * (1 + 1e-7);
  let total = 0;
  for (let other = 0; other <= n; other++) {
    const likelihood = binomialOf(other, n, p);
    if (likelihood <= limit) total += likelihood;
  }
  return Math.min(1, total);
}
