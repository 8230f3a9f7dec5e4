import { z } from 'zod';
import type { LineContent, OrderContent } from '../order/content.ts';
import type { OrderState } from '../order/state.ts';
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
const Address = z.object({
  ...{ first_name: Text, last_name: Text, company: Text, address_1: Text, address_2: Text },
  ...{ city: Text, state: Text, postcode: Text, country: Text, email: Text, phone: Text },
});
type Address = z.infer<typeof Address>;
const Line = z.object({
  id: z.string().min(1),
  name: Text,
  sku: Text,
  product_id: Text,
  quantity: Text,
  price: Text,
  total: Text,
});
const Body = z.object({
  id: z.string().min(1),
  number: z.string().min(1).max(100).optional(),
  status: z.string().min(1),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  total: Text,
  customer_id: Text,
  customer_note: Text,
  billing: Address.nullish(),
  shipping: Address.nullish(),
  date_created_gmt: Text,
  date_modified_gmt: Text,
  date_paid_gmt: Text,
  line_items: z.array(Line).default([]),
  refunds: z.array(z.object({ total: Text })).default([]),
});
type Body = z.infer<typeof Body>;

/** `processing` is paid and not sent yet, `on-hold` waits for the money, `completed` needs nothing more. */
const states: Readonly<Record<string, OrderState>> = {
  'checkout-draft': 'unpaid',
  pending: 'unpaid',
  'on-hold': 'unpaid',
  processing: 'paid',
  completed: 'finished',
  cancelled: 'closed',
  failed: 'closed',
  refunded: 'closed',
};

/**
 * An order as WooCommerce's webhooks tell it (`order.created`, `order.updated`, `order.restored`), every number as a
 * text. A state of a plug-in's leaves the order's state as it was and is shown in its own words.
 *
 * @param now counts as the moment of its change where it names none
 * @throws ZodError when it is no order
 */
export function readWooOrder(json: unknown, platform: string, now: Date): ToldOrder {
  const body = Body.parse(json);
  const { currency, status, billing, shipping, refunds } = body;
  const receiver = addressOf(shipping) === null ? billing : shipping;
  const isRefunded = status === 'refunded' || refunds.length > 0;
  const total = amountOf(body.total, currency);
  const named = sumOf(refunds.map(({ total }) => Math.abs(amountOf(total, currency) ?? 0)));
  const back = refunds.length > 0 ? named : total;
  const isWhole = isRefunded && (status === 'refunded' || (total !== null && named >= total));
  const order: OrderContent = {
    ...unsaid,
    ...{ platform, number: body.number ?? body.id, currency },
    // Guests are all number 0.
    buyerId: body.customer_id === '0' ? null : wordsOf(body.customer_id),
    buyerName: nameOf(billing),
    buyerAccount: wordsOf(billing?.email),
    state: states[status] ?? null,
    vendorState: status,
    refund: isRefunded ? 'refunded' : 'none',
    total,
    paid: isPaid(body) ? total : null,
    refunded: isRefunded ? back : null,
    orderedAt: isoOf(body.date_created_gmt),
    paidAt: isoOf(body.date_paid_gmt),
    receiverName: nameOf(receiver),
    receiverPhone: wordsOf(receiver?.phone) ?? wordsOf(billing?.phone),
    receiverAddress: addressOf(receiver),
    buyerNote: wordsOf(body.customer_note),
    lines: withRefund(
      body.line_items.map((line) => lineOf(line, currency)),
      isWhole,
      isRefunded ? back : null,
    ),
  };
  const updatedAt = isoOf(body.date_modified_gmt);
  return { externalId: body.id, updatedAt: updatedAt === null ? now : new Date(updatedAt), order };
}

/**
 * The lines with what went back for each. WooCommerce tells of the order alone: all of it went back, or the one line
 * that there is; of a part of several lines nobody knows which, and they stay as they are.
 */
function withRefund(lines: readonly LineContent[], isWhole: boolean, back: number | null): LineContent[] {
  const isKnown = isWhole || (back !== null && back > 0 && lines.length === 1);
  if (!isKnown) return [...lines];
  return lines.map((line) => {
    const most = line.total ?? back;
    const refunded = isWhole ? line.total : Math.min(back ?? 0, most ?? 0);
    return { ...line, refund: 'refunded', refunded };
  });
}

function isPaid({ status, date_paid_gmt }: Body): boolean {
  return wordsOf(date_paid_gmt) !== null || ['processing', 'completed', 'refunded'].includes(status);
}

function nameOf(address: Address | null | undefined): string | null {
  return joined([address?.first_name, address?.last_name], ' ');
}

function addressOf(address: Address | null | undefined): string | null {
  if (!address || joined([address.address_1, address.address_2], '') === null) return null;
  const { address_1, address_2, city, state, postcode, country } = address;
  return joined([address_1, address_2, city, joined([state, postcode], ' '), country], ', ');
}

function lineOf(line: z.infer<typeof Line>, currency: string): LineContent {
  return {
    ...unsaidOfLine,
    lineNumber: line.id,
    title: wordsOf(line.name) ?? line.id,
    sku: wordsOf(line.sku),
    itemNumber: line.product_id === '0' ? null : wordsOf(line.product_id),
    quantity: /^\d{1,6}$/.test(line.quantity ?? '') ? Number(line.quantity) : null,
    price: amountOf(line.price, currency),
    total: amountOf(line.total, currency),
  };
}
