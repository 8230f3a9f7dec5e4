import { z } from 'zod';
import type { LineContent, OrderContent, ParcelContent } from '../order/content.ts';
import type { OrderState, RefundState } from '../order/state.ts';
import { hasComeTrue } from './shopify-transactions.ts';
import {
  amountOf,
  isoOf,
  joined,
  sumOf,
  type ToldOrder,
  unsaid,
  unsaidOfLine,
  wordsOf,
} from './told-order.ts';

const Text = z.string().nullish();
const List = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
const Person = z.object({ name: Text, first_name: Text, last_name: Text });
const Line = z.object({
  id: z.string().min(1),
  title: Text,
  name: Text,
  sku: Text,
  product_id: Text,
  variant_title: Text,
  quantity: Text,
  price: Text,
  total_discount: Text,
});
const Fulfillment = z.object({
  status: Text,
  shipment_status: Text,
  created_at: Text,
  updated_at: Text,
  tracking_company: Text,
  tracking_number: Text,
  tracking_numbers: List(z.string()),
});
const Refund = z.object({
  id: Text,
  created_at: Text,
  refund_line_items: List(z.object({ line_item_id: z.string(), subtotal: Text })),
  transactions: List(z.object({ kind: Text, status: Text, amount: Text })),
});
const Body = z.object({
  id: z.string().min(1),
  name: z.string().min(1).max(100),
  email: Text,
  phone: Text,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  total_price: Text,
  total_outstanding: Text,
  financial_status: Text,
  fulfillment_status: Text,
  cancelled_at: Text,
  created_at: Text,
  updated_at: Text,
  note: Text,
  customer: Person.extend({ id: Text }).nullish(),
  shipping_address: Person.extend({
    phone: Text,
    ...{ address1: Text, address2: Text, city: Text, province: Text, zip: Text, country: Text },
  }).nullish(),
  line_items: List(Line),
  fulfillments: List(Fulfillment),
  refunds: List(Refund),
});
type Body = z.infer<typeof Body>;

/**
 * An order as Shopify's webhooks tell it (`orders/create`, `orders/updated` and the like), every number as a text.
 *
 * @param now counts as the moment of its change where it names none
 * @throws ZodError when it is no order
 */
export function readShopifyOrder(json: unknown, platform: string, now: Date): ToldOrder {
  const body = Body.parse(json);
  const { currency, refunds, customer, shipping_address: receiver } = body;
  const refund = refundOf(body);
  const order: OrderContent = {
    ...unsaid,
    ...{ platform, number: body.name, currency },
    buyerId: wordsOf(customer?.id),
    buyerName: nameOf(customer),
    buyerAccount: wordsOf(body.email) ?? wordsOf(body.phone),
    state: stateOf(body),
    vendorState: joined([body.financial_status, body.fulfillment_status], ' / '),
    refund,
    total: amountOf(body.total_price, currency),
    paid: paidOf(body),
    refunded: refund === 'none' ? null : sumOf(refunds.map((one) => refundedBy(one, currency))),
    orderedAt: isoOf(body.created_at),
    ...shippingOf(body),
    refundedAt: isoOf(refunds.at(-1)?.created_at),
    receiverName: nameOf(receiver),
    receiverPhone: wordsOf(receiver?.phone) ?? wordsOf(body.phone),
    receiverAddress: receiver
      ? joined(
          [
            ...[receiver.address1, receiver.address2, receiver.city],
            ...[joined([receiver.province, receiver.zip], ' '), receiver.country],
          ],
          ', ',
        )
      : null,
    buyerNote: wordsOf(body.note),
    lines: body.line_items.map((line) => lineOf(line, body)),
    parcels: body.fulfillments.flatMap(parcelsOf),
  };
  const updatedAt = isoOf(body.updated_at);
  return {
    ...{ externalId: body.id, updatedAt: updatedAt === null ? now : new Date(updatedAt), order },
    refundIds: refunds.map(({ id }) => wordsOf(id)).filter((id) => id !== null),
  };
}

function nameOf(person: z.infer<typeof Person> | null | undefined): string | null {
  return wordsOf(person?.name) ?? joined([person?.first_name, person?.last_name], ' ');
}

const isUnpaid = new Set(['pending', 'partially_paid', 'expired']);

/** What was paid back in full before it was sent is over; what was sent stays sent. */
function stateOf({ cancelled_at, financial_status, fulfillment_status, fulfillments }: Body): OrderState {
  if (wordsOf(cancelled_at) !== null || financial_status === 'voided') return 'closed';
  if (fulfillment_status === 'fulfilled') return isDelivered(fulfillments) ? 'signed' : 'shipped';
  if (financial_status === 'refunded') return 'closed';
  return isUnpaid.has(financial_status ?? '') ? 'unpaid' : 'paid';
}

function sent(fulfillments: Body['fulfillments']) {
  return fulfillments.filter(({ status }) => status !== 'cancelled' && status !== 'error');
}

function isDelivered(fulfillments: Body['fulfillments']): boolean {
  const parcels = sent(fulfillments);
  return parcels.length > 0 && parcels.every((one) => one.shipment_status === 'delivered');
}

function shippingOf({ fulfillments }: Body): Pick<OrderContent, 'shippedAt' | 'signedAt'> {
  const parcels = sent(fulfillments);
  const moments = (name: 'created_at' | 'updated_at') =>
    parcels
      .map((one) => isoOf(one[name]))
      .filter((at) => at !== null)
      .toSorted();
  const signedAt = isDelivered(fulfillments) ? (moments('updated_at').at(-1) ?? null) : null;
  return { shippedAt: moments('created_at')[0] ?? null, signedAt };
}

function refundOf({ financial_status, refunds, currency }: Body): RefundState {
  if (financial_status === 'refunded' || financial_status === 'partially_refunded') return 'refunded';
  return sumOf(refunds.map((one) => refundedBy(one, currency))) > 0 ? 'refunded' : 'none';
}

function refundedBy({ transactions }: z.infer<typeof Refund>, currency: string): number {
  const done = transactions.filter(({ kind, status }) => kind === 'refund' && status === 'success');
  return sumOf(done.map(({ amount }) => amountOf(amount, currency)));
}

const isPaid = new Set(['paid', 'partially_refunded', 'refunded']);

function paidOf({ financial_status: status, total_price, total_outstanding, currency }: Body): number | null {
  const total = amountOf(total_price, currency);
  if (isPaid.has(status ?? '')) return total;
  const open = amountOf(total_outstanding, currency);
  return status === 'partially_paid' && total !== null && open !== null ? total - open : null;
}

function lineOf(line: z.infer<typeof Line>, { currency, refunds }: Body): LineContent {
  const quantity = /^\d{1,6}$/.test(line.quantity ?? '') ? Number(line.quantity) : null;
  const price = amountOf(line.price, currency);
  const discount = amountOf(line.total_discount, currency) ?? 0;
  const back = refunds
    .filter(hasComeTrue)
    .flatMap((refund) => refund.refund_line_items)
    .filter(({ line_item_id }) => line_item_id === line.id);
  const refunded = sumOf(back.map(({ subtotal }) => amountOf(subtotal, currency)));
  return {
    ...unsaidOfLine,
    lineNumber: line.id,
    title: wordsOf(line.title) ?? wordsOf(line.name) ?? line.id,
    sku: wordsOf(line.sku),
    itemNumber: wordsOf(line.product_id),
    options: wordsOf(line.variant_title),
    quantity,
    price,
    total: price === null || quantity === null ? null : price * quantity - discount,
    ...(back.length > 0 && { refunded, refund: 'refunded' as const }),
  };
}

function parcelsOf(one: Body['fulfillments'][number]): ParcelContent[] {
  const numbers = new Set([...one.tracking_numbers, one.tracking_number].map(wordsOf));
  const carrier = wordsOf(one.tracking_company);
  return [...numbers].flatMap((trackingNumber) => (trackingNumber ? [{ trackingNumber, carrier }] : []));
}
