import { z } from 'zod';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Line, Moment, Paragraphs } from '../../kit/shapes.ts';
import { orderStates, refundStates } from '../order/state.ts';
import { ParcelTracking } from '../parcels/contract.ts';

/** Most lines and parcels of one order. */
const linesMax = 200;
/** Most orders of one call of the API. */
export const ordersAtOnce = 100;

export const Currency = z.string().regex(/^[A-Z]{3}$/);
/** Integer minor units: 129.00 CNY is 12900. */
const Minor = z.number().int();
const OrderState = z.enum(orderStates);
const RefundState = z.enum(refundStates);

/** An order as lists show it. The receiver is not in it. */
export const Order = z.object({
  orderId: Id,
  platform: z.string(),
  /** The shop's order number: a text, for it is longer than a number can hold. */
  number: z.string(),
  shop: z.string().nullable(),
  title: z.string(),
  buyerName: z.string().nullable(),
  state: OrderState.nullable(),
  refund: RefundState.nullable(),
  currency: Currency,
  total: Minor.nullable(),
  paid: Minor.nullable(),
  refunded: Minor.nullable(),
  orderedAt: Moment.nullable(),
  paidAt: Moment.nullable(),
  shippedAt: Moment.nullable(),
  signedAt: Moment.nullable(),
  /** When money went back; null where nobody said and we did not see it. */
  refundedAt: Moment.nullable(),
  /** Whose it is, as a member has confirmed. */
  customerId: Id.nullable(),
  changedAt: Moment,
});
export type Order = z.infer<typeof Order>;

const OrderLine = z.object({
  lineNumber: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  itemNumber: z.string().nullable(),
  options: z.string().nullable(),
  quantity: z.number().int().nullable(),
  price: Minor.nullable(),
  total: Minor.nullable(),
  paid: Minor.nullable(),
  refunded: Minor.nullable(),
  state: OrderState.nullable(),
  refund: RefundState.nullable(),
});

const Parcel = z.object({
  trackingNumber: z.string(),
  carrier: z.string().nullable(),
  tracking: ParcelTracking,
});

/** Who gets it and who paid. Masked but for those who may see it and ask for it. */
export const Receiver = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  buyerAccount: z.string().nullable(),
  /** Columns that nobody gave a meaning, by their header; empty while it is masked. */
  extra: z.record(z.string(), z.string()),
});
export type Receiver = z.infer<typeof Receiver>;

export const OrderDetail = Order.extend({
  vendorState: z.string().nullable(),
  buyerNote: written(z.string()).nullable(),
  sellerNote: written(z.string()).nullable(),
  receiver: Receiver,
  lines: z.array(OrderLine),
  parcels: z.array(Parcel),
});
export type OrderDetail = z.infer<typeof OrderDetail>;

const Short = Line(200).nullable().default(null);
const Amount = z.number().int().min(-1e13).max(1e13).nullable().default(null);
const At = Moment.nullable().default(null);
const State = OrderState.nullable().default(null);
const Refund = RefundState.nullable().default(null);

/** A line as a program tells it; what is left out stays as it was. */
const NewLine = z.strictObject({
  lineNumber: Line(100),
  title: Line(500),
  sku: Short,
  itemNumber: Short,
  options: Line(500).nullable().default(null),
  quantity: z.number().int().min(0).max(1_000_000).nullable().default(null),
  price: Amount,
  total: Amount,
  paid: Amount,
  refunded: Amount,
  state: State,
  refund: Refund,
});

/** An order as a program tells it; what is left out, or null, stays as it was. */
export const NewOrder = z.strictObject({
  platform: Line(40),
  number: Line(100),
  shop: Short,
  buyerId: Short,
  buyerName: Short,
  buyerAccount: Short,
  state: State,
  refund: Refund,
  currency: Currency.default('CNY'),
  total: Amount,
  paid: Amount,
  refunded: Amount,
  orderedAt: At,
  paidAt: At,
  shippedAt: At,
  signedAt: At,
  refundedAt: At,
  title: Line(500).nullable().default(null),
  receiverName: Short,
  receiverPhone: Short,
  receiverAddress: Line(500).nullable().default(null),
  buyerNote: Paragraphs(2000).nullable().default(null),
  sellerNote: Paragraphs(2000).nullable().default(null),
  lines: z.array(NewLine).max(linesMax).default([]),
  parcels: z
    .array(z.strictObject({ trackingNumber: Line(100), carrier: Short }))
    .max(linesMax)
    .default([]),
});
export type NewOrder = z.infer<typeof NewOrder>;

export const Product = z.object({
  productId: Id,
  platform: z.string(),
  code: z.string(),
  sku: z.string().nullable(),
  itemNumber: z.string().nullable(),
  title: z.string(),
  options: z.string().nullable(),
  price: Minor.nullable(),
  currency: Currency,
  pictureUrl: z.string().nullable(),
  /** Our own small copy of the picture: the address works for about an hour. Null until there is one. */
  thumbnailUrl: z.string().nullable(),
  changedAt: Moment,
});
export type Product = z.infer<typeof Product>;

export const NewProduct = z.strictObject({
  platform: Line(40).default('other'),
  code: Line(100),
  itemNumber: Short,
  title: Line(500),
  options: Line(500).nullable().default(null),
  price: Amount,
  currency: Currency.default('CNY'),
  pictureUrl: z
    .url({ protocol: /^https$/ })
    .max(1000)
    .nullable()
    .default(null),
});

/** What became of what was told. */
export const Outcome = z.enum(['added', 'changed', 'same']);
export type Outcome = z.infer<typeof Outcome>;
