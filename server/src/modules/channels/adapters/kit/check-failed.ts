import type { Checked } from '../adapter.ts';
import { outcomeOf } from '../outcome-of.ts';

/** What a live check found that never came through. What is our own fault is thrown on. */
export function checkFailed(error: unknown): Checked {
  const outcome = outcomeOf(error);
  return { ok: false, failure: 'unreachable', detail: 'detail' in outcome ? outcome.detail : '' };
}
