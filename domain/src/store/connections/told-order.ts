import type { LineContent, OrderContent } from '../order/content.ts';
import { minorOf } from '../order/money.ts';

/** What a shop system told of one order. */
export interface ToldOrder {
  /** The system's own id of the order, which its number may be not. */
  readonly externalId: string;
  /** When the system changed it last: what is older than what is known changes nothing. */
  readonly updatedAt: Date;
  readonly order: OrderContent;
  /** The system's ids of the refunds that the order's amounts hold already. */
  readonly refundIds?: readonly string[];
  /** Which shop it is of, by the system's id or name; null or not there where orders do not say. */
  readonly shopKey?: string | null;
}

/** Everything that a source may leave unsaid of an order. */
export const unsaid: Omit<OrderContent, 'platform' | 'number' | 'currency'> = {
  shop: null,
  buyerId: null,
  buyerName: null,
  buyerAccount: null,
  state: null,
  vendorState: null,
  refund: null,
  total: null,
  paid: null,
  refunded: null,
  orderedAt: null,
  paidAt: null,
  shippedAt: null,
  signedAt: null,
  refundedAt: null,
  title: null,
  receiverName: null,
  receiverPhone: null,
  receiverAddress: null,
  buyerNote: null,
  sellerNote: null,
  extra: {},
  lines: [],
  parcels: [],
  isFromLines: false,
};

/** The same of a line. */
export const unsaidOfLine: Omit<LineContent, 'lineNumber' | 'title'> = {
  sku: null,
  itemNumber: null,
  options: null,
  quantity: null,
  price: null,
  total: null,
  paid: null,
  refunded: null,
  state: null,
  refund: null,
  extra: {},
};

/** An amount as shop systems write it; null where there is none, or it has more digits than its currency. */
export function amountOf(text: string | null | undefined, currency: string): number | null {
  return text ? (minorOf(text, currency) ?? null) : null;
}

/** The sum of amounts; those that are not known count nothing. */
export function sumOf(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

/** A text without blanks around it; null for an empty one. */
export function wordsOf(text: string | null | undefined): string | null {
  const bare = text?.trim() ?? '';
  return bare === '' ? null : bare;
}

/** Parts in one text, those left out that say nothing; null when none says anything. */
export function joined(parts: readonly (string | null | undefined)[], between: string): string | null {
  return wordsOf(
    parts
      .map(wordsOf)
      .filter((part) => part !== null)
      .join(between),
  );
}

/** A moment as ISO text; null where there is none or it is none. A text without an offset is universal time. */
export function isoOf(text: string | null | undefined): string | null {
  if (!text) return null;
  const at = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
