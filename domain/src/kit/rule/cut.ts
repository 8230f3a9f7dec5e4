import type { Word } from '../words.ts';
import { ruleLimits } from './rule.ts';
import { ruleCuts } from './words.ts';

/** How often a rule has fired within the last hour, cut firings not counted. */
export interface RecentFirings {
  readonly onSubject: number;
  readonly forCustomer: number;
  readonly inAll: number;
}

/**
 * Why a rule that matched must not act; null when it may.
 *
 * @param chain The rules behind the fact, the first cause first: what a rule does may set off others, never itself.
 * @param perSubjectPerHour The rule's own bound.
 * @example reasonToCut('a', ['b', 'a'], { onSubject: 0, forCustomer: 0, inAll: 0 }, 10) // ruleCuts.loop
 */
export function reasonToCut(
  ruleId: string,
  chain: readonly string[],
  recent: RecentFirings,
  perSubjectPerHour: number,
): Word | null {
  if (chain.includes(ruleId)) return ruleCuts.loop;
  if (chain.length >= ruleLimits.depth) return ruleCuts.depth;
  if (recent.onSubject >= perSubjectPerHour) return ruleCuts.subjectStorm;
  if (recent.forCustomer >= ruleLimits.perCustomerPerHour) return ruleCuts.customerStorm;
  return recent.inAll >= ruleLimits.perHour ? ruleCuts.hourStorm : null;
}
