import { laterState, type OrderState, type RefundState, stateOfLines } from './state.ts';

/** Cells that nobody gave a meaning, by their header. */
export type Extra = Readonly<Record<string, string>>;

/** One line of an order. Amounts are integer minor units of the order's currency. */
export interface LineContent {
  /** The platform's number of the line; without one, what is in it, so that a file read twice gives the same. */
  readonly lineNumber: string;
  readonly title: string;
  readonly sku: string | null;
  readonly itemNumber: string | null;
  readonly options: string | null;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly total: number | null;
  readonly paid: number | null;
  readonly refunded: number | null;
  readonly state: OrderState | null;
  readonly refund: RefundState | null;
  readonly extra: Extra;
}

/** One parcel on its way. */
export interface ParcelContent {
  readonly trackingNumber: string;
  readonly carrier: string | null;
}

/** What a source says of an order; null is what it does not say. Moments are ISO strings. */
export interface OrderContent {
  readonly platform: string;
  readonly number: string;
  readonly shop: string | null;
  readonly buyerId: string | null;
  readonly buyerName: string | null;
  readonly buyerAccount: string | null;
  readonly state: OrderState | null;
  readonly vendorState: string | null;
  readonly refund: RefundState | null;
  readonly currency: string;
  readonly total: number | null;
  readonly paid: number | null;
  readonly refunded: number | null;
  readonly orderedAt: string | null;
  readonly paidAt: string | null;
  readonly shippedAt: string | null;
  readonly signedAt: string | null;
  /** When money went back. */
  readonly refundedAt: string | null;
  readonly title: string | null;
  readonly receiverName: string | null;
  readonly receiverPhone: string | null;
  readonly receiverAddress: string | null;
  readonly buyerNote: string | null;
  readonly sellerNote: string | null;
  readonly extra: Extra;
  readonly lines: readonly LineContent[];
  readonly parcels: readonly ParcelContent[];
  /** True while only lines told of it: state and amounts are then theirs together. */
  readonly isFromLines: boolean;
}

/**
 * An order after a source spoke of it: what the source does not say stays as it was, lines and parcels are known by
 * their numbers. The same again changes nothing. `isForwardOnly` for files, which may be older than what is known: they
 * never bring a state back.
 *
 * @example mergeOrder(shipped, { ...fromOldFile, state: 'paid' }, true).state // 'shipped'
 */
export function mergeOrder(
  before: OrderContent | null,
  given: OrderContent,
  isForwardOnly: boolean,
): OrderContent {
  if (before === null) return withLines({ ...given, lines: mergeLines([], given.lines, isForwardOnly) });
  // What an order's own row said is better than the sum of its lines, whichever comes first.
  const isFromLines = before.isFromLines && given.isFromLines;
  const { total, paid, refunded, state, vendorState, refund, title, orderedAt, ...more } = given;
  const own = { total, paid, refunded, state, vendorState, refund, title, orderedAt, ...more };
  const heard = given.isFromLines && !before.isFromLines ? more : own;
  return withLines({
    ...before,
    ...said(heard),
    state: stateAfter(before.state, heard === own ? state : null, isForwardOnly),
    extra: { ...before.extra, ...given.extra },
    lines: mergeLines(before.lines, given.lines, isForwardOnly),
    parcels: mergeParcels(before.parcels, given.parcels),
    isFromLines,
  });
}

/** Whether money went back, for the order or for one of its lines. */
function isRefunded({ refund, lines }: Pick<OrderContent, 'refund' | 'lines'>): boolean {
  return refund === 'refunded' || lines.some((line) => line.refund === 'refunded');
}

/**
 * An order with the moment of its refund: as a source says, else when we saw it happen. Of an order that was refunded
 * when we first heard of it nobody knows, and it stays open.
 */
export function withRefundMoment(before: OrderContent | null, after: OrderContent, now: Date): OrderContent {
  if (!isRefunded(after)) return { ...after, refundedAt: null };
  const wasSeen = before !== null && !isRefunded(before);
  return wasSeen && after.refundedAt === null ? { ...after, refundedAt: now.toISOString() } : after;
}

/** Only what is not null, so that spreading it keeps what was there. */
function said(content: object): object {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null));
}

function stateAfter(
  before: OrderState | null,
  given: OrderState | null,
  isForwardOnly: boolean,
): OrderState | null {
  if (given === null || before === null) return given ?? before;
  return isForwardOnly ? laterState(before, given) : given;
}

function mergeLines(
  before: readonly LineContent[],
  given: readonly LineContent[],
  isForwardOnly: boolean,
): readonly LineContent[] {
  const lines = new Map(before.map((line) => [line.lineNumber, line]));
  for (const line of given) {
    const known = lines.get(line.lineNumber);
    const state = stateAfter(known?.state ?? null, line.state, isForwardOnly);
    const extra = { ...known?.extra, ...line.extra };
    lines.set(line.lineNumber, { ...line, ...known, ...said(line), state, extra });
  }
  return [...lines.values()];
}

function mergeParcels(
  before: readonly ParcelContent[],
  given: readonly ParcelContent[],
): readonly ParcelContent[] {
  const parcels = new Map(before.map((parcel) => [parcel.trackingNumber, parcel]));
  for (const parcel of given) {
    const known = parcels.get(parcel.trackingNumber);
    parcels.set(parcel.trackingNumber, { ...parcel, carrier: parcel.carrier ?? known?.carrier ?? null });
  }
  return [...parcels.values()];
}

/** State and amounts of an order that only its lines told of. */
function withLines(order: OrderContent): OrderContent {
  if (!order.isFromLines || order.lines.length === 0) return order;
  const { lines } = order;
  const sum = (amount: 'total' | 'paid' | 'refunded'): number | null => {
    const known = lines.map((line) => line[amount]).filter((minor) => minor !== null);
    return known.length === 0 ? order[amount] : known.reduce((all, minor) => all + minor, 0);
  };
  const refunds = lines.map((line) => line.refund);
  const refund = refunds.includes('asked')
    ? 'asked'
    : refunds.includes('refunded')
      ? 'refunded'
      : order.refund;
  const state = stateOfLines(lines.map((line) => line.state)) ?? order.state;
  return { ...order, state, refund, total: sum('total'), paid: sum('paid'), refunded: sum('refunded') };
}
