import { type Interval, z95 } from '../intervals/share.ts';

/** The net promoter score, in points of −100 to 100. */
export interface Nps {
  readonly score: number;
  readonly n: number;
  /** Null with fewer than 30 answers or when all answered alike: an interval would claim too much. */
  readonly interval: Interval | null;
}

const answersMin = 30;

/**
 * 100·(promoters − detractors) ∕ answers; the variance of one answer is p + d − (p − d)². Null without answers. The
 * interval is cut off at −100 and 100.
 *
 * @example npsOf(50, 30, 20).score // 30, ± 15.3
 */
export function npsOf(promoters: number, passives: number, detractors: number): Nps | null {
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const [p, d] = [promoters / n, detractors / n];
  const error = Math.sqrt((p + d - (p - d) ** 2) / n);
  const score = 100 * (p - d);
  if (n < answersMin || error < 1e-12) return { score, n, interval: null };
  const half = 100 * z95 * error;
  return { score, n, interval: { low: Math.max(-100, score - half), high: Math.min(100, score + half) } };
}

/** From answers of 0 to 10: 9 and 10 promote, 0 to 6 detract (Reichheld 2003). Null without answers. */
export function npsOfAnswers(answers: readonly number[]): Nps | null {
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  return npsOf(promoters, answers.length - promoters - detractors, detractors);
}
