/** An order as ratios of a shop ask for it; money in minor units. */
export interface RatedOrder {
  readonly buyer: string;
  readonly paidAt: number | null;
  readonly paid: number;
  readonly isRefunded: boolean;
}

const paidOf = (orders: readonly RatedOrder[]): RatedOrder[] =>
  orders.filter(({ paidAt }) => paidAt !== null);
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Successful refunds ÷ paid orders; null without any. @example 25 of 237: 0.10549, which Taobao shows as 10.5 % */
export function refundRate(orders: readonly RatedOrder[]): number | null {
  const paid = paidOf(orders);
  return ratio(paid.filter(({ isRefunded }) => isRefunded).length, paid.length);
}

/** What was paid ÷ those who paid it, in minor units; null without any. */
export function orderValuePerBuyer(orders: readonly RatedOrder[]): number | null {
  const paid = paidOf(orders);
  const sum = paid.reduce((total, one) => total + one.paid, 0);
  return ratio(sum, new Set(paid.map(({ buyer }) => buyer)).size);
}

/** Buyers with two paid orders or more ÷ buyers; null without any. */
export function repurchaseRate(orders: readonly RatedOrder[]): number | null {
  const buyers = [...Map.groupBy(paidOf(orders), ({ buyer }) => buyer).values()];
  return ratio(buyers.filter((own) => own.length >= 2).length, buyers.length);
}

/** Customers at the end without the new ones ÷ customers at the start; null without any at the start. */
export function customerRetention(start: number, end: number, fresh: number): number | null {
  return ratio(end - fresh, start);
}

/** A buyer's rating of a seller, 1 to 5, in a calendar month such as `2026-11`. */
export interface Rating {
  readonly buyer: string;
  readonly month: string;
  readonly score: number;
}

/** Most ratings of one buyer that count in a calendar month. */
const ratingsOfMonthMax = 3;

/**
 * One of the three DSR scores: the mean of ratings, of which the first three of a buyer and month count. Third
 * parties' copies of the rule differ in the window (6 months or 90 days), so the caller gives what lies in it.
 */
export function dsrScore(ratings: readonly Rating[]): number | null {
  const counted = [...Map.groupBy(ratings, ({ buyer, month }) => `${buyer} ${month}`).values()].flatMap(
    (own) => own.slice(0, ratingsOfMonthMax),
  );
  return ratio(
    counted.reduce((sum, { score }) => sum + score, 0),
    counted.length,
  );
}
