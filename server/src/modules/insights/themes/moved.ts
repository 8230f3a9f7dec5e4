import { logOdds } from '@zhiyin/domain/text';

/** Standard deviations beyond which a change is no chance (1 in 100), and fewest sentences of both periods to say so. */
const [zMin, saidMin] = [2.58, 10];
/** Monroe's small prior, so that a theme nobody spoke of before has finite odds. */
const alpha = 0.5;

/** Some of all, in a period and in the one before it. */
interface Share {
  readonly count: number;
  readonly all: number;
}

/**
 * Whether a theme's share of what is said moved by more than chance: the log-odds ratio of both periods with its
 * z-score (Monroe et al. 2008). null when too little was said, or nothing in one of the periods.
 */
export function movedBy(now: Share, before: Share): 'up' | 'down' | 'same' | null {
  if (now.count + before.count < saidMin || now.all === 0 || before.all === 0) return null;
  const counts = ({ count, all }: Share) =>
    new Map([
      ['theme', count],
      ['others', all - count],
    ]);
  const z = logOdds(counts(now), counts(before), alpha).get('theme') ?? 0;
  if (Math.abs(z) < zMin) return 'same';
  return z > 0 ? 'up' : 'down';
}
