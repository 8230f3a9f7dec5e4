import type { RefundState } from '../../order/state.ts';

/** What an order's lines say of refunds together: asked as long as one is, then paid back, else none. */
export function refundOfLines(states: readonly (RefundState | null)[]): RefundState {
  if (states.includes('asked')) return 'asked';
  return states.includes('refunded') ? 'refunded' : 'none';
}
