import type { OrderContent } from '../order/content.ts';
import type { ClaimContent } from './content.ts';

/** Money went back by these; by an exchange or a repair it did not. */
const isOfMoney: ReadonlySet<string> = new Set(['money', 'return']);

/**
 * An order with what its claims that are done paid back, for the order and line by line. Without any it is as it was.
 *
 * @param done claims of this order in the state `done`
 */
export function withClaims(order: OrderContent, done: readonly ClaimContent[]): OrderContent {
  const paidBack = done.filter(({ kind, amount }) => isOfMoney.has(kind) && amount !== null && amount > 0);
  if (paidBack.length === 0) return order;
  const last = paidBack.map(({ changedAt }) => changedAt).toSorted();
  return {
    ...order,
    refunded: sum(paidBack),
    refundedAt: order.refundedAt ?? last.at(-1) ?? null,
    lines: order.lines.map((line) => {
      const own = paidBack.filter(({ lineNumber }) => lineNumber === line.lineNumber);
      return own.length === 0 ? line : { ...line, refund: 'refunded' as const, refunded: sum(own) };
    }),
  };
}

function sum(claims: readonly ClaimContent[]): number {
  return claims.reduce((all, { amount }) => all + (amount ?? 0), 0);
}
