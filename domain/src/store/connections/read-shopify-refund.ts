import { z } from 'zod';
import type { OrderContent } from '../order/content.ts';
import { hasComeTrue } from './shopify-transactions.ts';
import { amountOf, isoOf, sumOf, unsaid, unsaidOfLine, wordsOf } from './told-order.ts';

const Text = z.string().nullish();
const Body = z.object({
  id: z.string().min(1),
  order_id: z.string().min(1),
  created_at: Text,
  processed_at: Text,
  refund_line_items: z
    .array(
      z.object({ line_item_id: z.string(), subtotal: Text, line_item: z.object({ title: Text }).nullish() }),
    )
    .default([]),
  transactions: z.array(z.object({ kind: Text, status: Text, amount: Text })).default([]),
});

/** A refund that a shop system told of by itself; amounts as it wrote them, in the order's currency. */
export interface ToldRefund {
  readonly refundId: string;
  /** The system's own id of the order. */
  readonly externalId: string;
  readonly at: Date;
  /** None while no money of it went back. */
  readonly lines: readonly {
    readonly lineNumber: string;
    readonly title: string;
    readonly amount: string | null;
  }[];
  /** What really went back: refunds that failed or are still under way count nothing. */
  readonly amounts: readonly string[];
}

/**
 * A refund as Shopify's webhook tells it (`refunds/create`), every number as a text.
 *
 * @param now counts as its moment where it names none
 * @throws ZodError when it is no refund
 */
export function readShopifyRefund(json: unknown, now: Date): ToldRefund {
  const body = Body.parse(json);
  const at = isoOf(body.created_at) ?? isoOf(body.processed_at);
  return {
    refundId: body.id,
    externalId: body.order_id,
    at: at === null ? now : new Date(at),
    lines: (hasComeTrue(body) ? body.refund_line_items : []).map(
      ({ line_item_id: lineNumber, subtotal, line_item: line }) => ({
        lineNumber,
        title: wordsOf(line?.title) ?? lineNumber,
        amount: wordsOf(subtotal),
      }),
    ),
    amounts: body.transactions
      .filter(({ kind, status }) => kind === 'refund' && status === 'success')
      .flatMap(({ amount }) => wordsOf(amount) ?? []),
  };
}

/**
 * What a refund says of an order that does not hold it yet: its amounts on top of those that were there, line by line.
 *
 * @example withRefund(order, refund).refunded // what went back before, and this
 */
export function withRefund(before: OrderContent, refund: ToldRefund): OrderContent {
  const { platform, number, currency } = before;
  const back = sumOf(refund.amounts.map((amount) => amountOf(amount, currency)));
  const numbers = new Set(refund.lines.map(({ lineNumber }) => lineNumber));
  return {
    ...unsaid,
    ...{ platform, number, currency },
    ...(back > 0 && {
      refund: 'refunded' as const,
      refunded: (before.refunded ?? 0) + back,
      refundedAt: refund.at.toISOString(),
    }),
    lines: [...numbers].map((lineNumber) => {
      const known = before.lines.find((line) => line.lineNumber === lineNumber);
      const told = refund.lines.filter((line) => line.lineNumber === lineNumber);
      const amount = sumOf(told.map((line) => amountOf(line.amount, currency)));
      return {
        ...unsaidOfLine,
        lineNumber,
        title: known?.title ?? told[0]?.title ?? lineNumber,
        refund: 'refunded' as const,
        refunded: (known?.refunded ?? 0) + amount,
      };
    }),
  };
}
