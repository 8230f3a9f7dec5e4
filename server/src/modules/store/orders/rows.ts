import {
  type LineContent,
  type Order,
  type OrderContent,
  type OrderState,
  orderStates,
  type ParcelContent,
  phoneTail,
  plainPhone,
  type RefundState,
  refundStates,
} from '@zhiyin/domain/store';
import { z } from 'zod';

export const orderColumns = [
  'orderId',
  'platform',
  'number',
  'shop',
  'title',
  'buyerName',
  'state',
  'refund',
  'currency',
  'total',
  'paid',
  'refunded',
  'orderedAt',
  'paidAt',
  'shippedAt',
  'signedAt',
  'refundedAt',
  'customerId',
  'changedAt',
  'listedAt',
] as const;

export const detailColumns = [
  ...orderColumns,
  'buyerId',
  'buyerAccount',
  'vendorState',
  'receiverName',
  'receiverPhone',
  'receiverAddress',
  'phone',
  'buyerNote',
  'sellerNote',
  'extra',
  'lines',
  'isFromLines',
] as const;

/** An order as lists read it. */
export interface OrderRow {
  orderId: string;
  platform: string;
  number: string;
  shop: string | null;
  title: string;
  buyerName: string | null;
  state: string | null;
  refund: string | null;
  currency: string;
  total: number | null;
  paid: number | null;
  refunded: number | null;
  orderedAt: Date | null;
  paidAt: Date | null;
  shippedAt: Date | null;
  signedAt: Date | null;
  refundedAt: Date | null;
  customerId: string | null;
  changedAt: Date;
  listedAt: Date;
}

/** An order with everything that is known of it, but for its parcels. */
export interface DetailRow extends OrderRow {
  buyerId: string | null;
  buyerAccount: string | null;
  vendorState: string | null;
  receiverName: string | null;
  receiverPhone: string | null;
  receiverAddress: string | null;
  phone: string | null;
  buyerNote: string | null;
  sellerNote: string | null;
  extra: unknown;
  lines: unknown;
  isFromLines: boolean;
}

const State = z.enum(orderStates).nullable();
const Refund = z.enum(refundStates).nullable();
const Text = z.string().nullable();
const Minor = z.number().nullable();
const Extra = z.record(z.string(), z.string());
const Lines: z.ZodType<LineContent[]> = z.array(
  z.object({
    lineNumber: z.string(),
    title: z.string(),
    sku: Text,
    itemNumber: Text,
    options: Text,
    quantity: Minor,
    price: Minor,
    total: Minor,
    paid: Minor,
    refunded: Minor,
    state: State,
    refund: Refund,
    extra: Extra,
  }),
);

export function linesOf(row: Pick<DetailRow, 'lines'>): LineContent[] {
  return Lines.parse(row.lines);
}

export function extraOf(row: Pick<DetailRow, 'extra'>): Record<string, string> {
  return Extra.parse(row.extra);
}

function stateOfRow(row: Pick<OrderRow, 'state'>): OrderState | null {
  return State.parse(row.state);
}

function refundOfRow(row: Pick<OrderRow, 'refund'>): RefundState | null {
  return Refund.parse(row.refund);
}

/** An order as the API gives it. */
export function presentOrder({ listedAt: _, ...row }: OrderRow): Order {
  return {
    ...row,
    state: stateOfRow(row),
    refund: refundOfRow(row),
    orderedAt: iso(row.orderedAt),
    paidAt: iso(row.paidAt),
    shippedAt: iso(row.shippedAt),
    signedAt: iso(row.signedAt),
    refundedAt: iso(row.refundedAt),
    changedAt: row.changedAt.toISOString(),
  };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

/** What is stored of an order, as sources tell of it. */
export function contentOf(row: DetailRow, parcels: readonly ParcelContent[]): OrderContent {
  const { orderId: _, customerId: __, changedAt: ___, listedAt: ____, phone: _____, ...told } = row;
  return {
    ...told,
    title: row.title === '' ? null : row.title,
    state: stateOfRow(row),
    refund: refundOfRow(row),
    orderedAt: iso(row.orderedAt),
    paidAt: iso(row.paidAt),
    shippedAt: iso(row.shippedAt),
    signedAt: iso(row.signedAt),
    refundedAt: iso(row.refundedAt),
    extra: extraOf(row),
    lines: linesOf(row),
    parcels,
  };
}

const titleMax = 500;

/** Columns that follow from what is told, by the names of the table. */
export function rowOf(content: OrderContent): Record<string, unknown> {
  const { receiverPhone } = content;
  return {
    platform: content.platform,
    number: content.number,
    shop: content.shop,
    title: content.title ?? titleOfLines(content.lines),
    buyer_id: content.buyerId,
    buyer_name: content.buyerName,
    buyer_account: content.buyerAccount,
    state: content.state,
    vendor_state: content.vendorState,
    refund: content.refund,
    currency: content.currency,
    total: content.total,
    paid: content.paid,
    refunded: content.refunded,
    ordered_at: content.orderedAt,
    paid_at: content.paidAt,
    shipped_at: content.shippedAt,
    signed_at: content.signedAt,
    refunded_at: content.refundedAt,
    receiver_name: content.receiverName,
    receiver_phone: receiverPhone,
    receiver_address: content.receiverAddress,
    phone: plainPhone(receiverPhone),
    phone_tail: phoneTail(receiverPhone),
    buyer_note: content.buyerNote,
    seller_note: content.sellerNote,
    extra: content.extra,
    lines: content.lines,
    is_from_lines: content.isFromLines,
  };
}

function titleOfLines(lines: readonly LineContent[]): string {
  return [...lines.map((line) => line.title).join(' · ')].slice(0, titleMax).join('');
}
