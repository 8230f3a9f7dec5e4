import type { RatingContent } from '../rating/content.ts';
import type { OrderContent } from './content.ts';

const nobody = {
  ...{ buyerId: null, buyerName: null, buyerAccount: null, buyerNote: null, sellerNote: null },
  ...{ receiverName: null, receiverPhone: null, receiverAddress: null },
} as const;

/**
 * What may be kept of an order whose buyer had their data erased: what was sold, when, and for how much. A parcel's number
 * leads to a door, and nobody knows what columns without a meaning say.
 *
 * @example soldOnly({ ...order, buyerName: '林小雨', paid: 12900 }) // buyerName: null, paid: 12900
 */
export function soldOnly(order: OrderContent): OrderContent {
  return {
    ...order,
    ...nobody,
    extra: {},
    parcels: [],
    lines: order.lines.map((line) => ({ ...line, extra: {} })),
  };
}

/** The same of what its buyer gave for it: the marks, and no words. */
export function marksOnly(rating: RatingContent): RatingContent {
  return { ...rating, buyerId: null, comment: null, reply: null, extra: {} };
}
