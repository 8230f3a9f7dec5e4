import { z } from 'zod';
import { Customer } from '../../customers/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Page, PageQuery } from '../../kit/shapes.ts';
import { orderStates, refundStates } from '../order/state.ts';
import { storeLink, storeRead, storeSeeReceivers, storeWrite } from '../permissions.ts';
import { NewOrder, Order, OrderDetail, Outcome, ordersAtOnce, Receiver } from './shapes.ts';

const order = z.strictObject({ orderId: Id });

/** Orders, latest first. A search is an order's or parcel's number, the last four digits of a phone, or a buyer's name. */
export const listOrders = endpoint('store.list-orders', {
  method: 'GET',
  path: '/store/orders',
  may: storeRead,
  words: { zh: '列出订单', en: 'List orders' },
  query: PageQuery.extend({
    search: z.string().max(100).optional(),
    state: z.enum(orderStates).optional(),
    refund: z.enum(refundStates).optional(),
    customerId: Id.optional(),
  }),
  response: Page(Order),
});

export const getOrder = endpoint('store.get-order', {
  method: 'GET',
  path: '/store/orders/:orderId',
  may: storeRead,
  words: { zh: '查看订单', en: 'Get an order' },
  params: order,
  response: OrderDetail,
});

/** The receiver in full; that it was looked at is recorded. */
export const showReceiver = endpoint('store.show-receiver', {
  method: 'POST',
  path: '/store/orders/:orderId/receiver',
  may: storeSeeReceivers,
  words: { zh: '查看完整的收货信息', en: 'Show a receiver in full' },
  params: order,
  response: Receiver,
});

/** Tells of orders, known by platform and number. Telling the same again changes nothing. */
export const tellOrders = endpoint('store.tell-orders', {
  method: 'PUT',
  path: '/store/orders',
  may: storeWrite,
  words: { zh: '写入订单（按平台和订单号去重）', en: 'Tell of orders, known by platform and number' },
  body: z.strictObject({ orders: z.array(NewOrder).min(1).max(ordersAtOnce) }),
  isRepeatable: true,
  response: z.object({ items: z.array(z.object({ number: z.string(), orderId: Id, outcome: Outcome })) }),
});

/** How an order and a customer are known to belong together. */
export const proofs = ['buyer-id', 'phone', 'email'] as const;

/** Orders that seem to be a customer's, and nobody has said so yet. */
export const suggestOrders = endpoint('store.suggest-orders', {
  method: 'GET',
  path: '/store/customers/:customerId/suggested-orders',
  may: storeLink,
  words: { zh: '列出可能属于这位顾客的订单', en: 'List orders that may be a customer’s' },
  params: z.strictObject({ customerId: Id }),
  response: z.object({ items: z.array(z.object({ order: Order, proof: z.enum(proofs) })) }),
});

/** Customers who seem to be the buyer of an order. */
export const suggestCustomers = endpoint('store.suggest-customers', {
  method: 'GET',
  path: '/store/orders/:orderId/suggested-customers',
  may: storeLink,
  words: { zh: '列出可能是买家的顾客', en: 'List customers who may be the buyer' },
  params: order,
  response: z.object({
    items: z.array(
      z.object({ customer: Customer.pick({ customerId: true, name: true }), proof: z.enum(proofs) }),
    ),
  }),
});

/** Says whose an order is, and with it all orders of the same buyer, later ones too; null takes it back. */
export const linkOrder = endpoint('store.link-order', {
  method: 'POST',
  path: '/store/orders/:orderId/link',
  may: storeLink,
  words: { zh: '确认订单属于哪位顾客', en: 'Say whose an order is' },
  params: order,
  body: z.strictObject({ customerId: Id.nullable() }),
  response: Order,
});
