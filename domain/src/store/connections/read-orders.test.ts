import { describe, expect, it } from 'vitest';
import { exactJson } from './exact-json.ts';
import { readShopifyOrder } from './read-shopify.ts';
import { readShopifyRefund, withRefund } from './read-shopify-refund.ts';
import { readWooOrder } from './read-woocommerce.ts';

const now = new Date('2026-03-02T09:00:00.000Z');

it('keeps every digit of an id, and nothing that no database stores', () => {
  expect(exactJson('{"id":820982911946154508,"note":"a\\u0000b\\ud800","price":1.10}')).toEqual({
    id: '820982911946154508',
    note: 'ab\ufffd',
    price: '1.10',
  });
});

const shopify = {
  id: '820982911946154508',
  name: '#1001',
  email: 'xiaoyu@example.com',
  currency: 'USD',
  total_price: '229.94',
  financial_status: 'paid',
  fulfillment_status: null,
  created_at: '2026-03-01T10:00:00+08:00',
  updated_at: '2026-03-01T10:05:00+08:00',
  customer: { id: '207119551', first_name: '小雨', last_name: '林' },
  shipping_address: {
    ...{ name: '林小雨', phone: '+86 138 0000 0000', address1: '文一西路 969 号', city: '杭州' },
    ...{ province: '浙江', zip: '310000', country: 'China' },
  },
  line_items: [
    {
      ...{ id: '1', title: '龙井', sku: 'LJ-1', product_id: '9', variant_title: '250 g', quantity: '2' },
      ...{ price: '100.00', total_discount: '10.00' },
    },
  ],
};
const fulfilled = {
  ...{ status: 'success', created_at: '2026-03-02T00:00:00Z', updated_at: '2026-03-04T00:00:00Z' },
  ...{ tracking_company: 'SF', tracking_numbers: ['SF1', 'SF2'], tracking_number: 'SF1' },
};
const back = (amount: string, status = 'success') => ({
  created_at: '2026-03-05T00:00:00Z',
  refund_line_items: [{ line_item_id: '1', subtotal: amount }],
  transactions: [{ kind: 'refund', status, amount }],
});
const fromShopify = (more: object) => readShopifyOrder({ ...shopify, ...more }, 'shopify', now).order;

describe('an order as Shopify tells it', () => {
  it('is read with its buyer, receiver and lines', () => {
    const { externalId, updatedAt, order } = readShopifyOrder(shopify, 'shopify', now);
    expect({ externalId, updatedAt }).toEqual({
      externalId: '820982911946154508',
      updatedAt: new Date('2026-03-01T02:05:00.000Z'),
    });
    expect(order).toMatchObject({
      ...{ platform: 'shopify', number: '#1001', currency: 'USD', total: 22994, paid: 22994 },
      ...{ buyerId: '207119551', buyerName: '小雨 林', buyerAccount: 'xiaoyu@example.com' },
      ...{ state: 'paid', refund: 'none', refunded: null, orderedAt: '2026-03-01T02:00:00.000Z' },
      ...{ receiverName: '林小雨', receiverAddress: '文一西路 969 号, 杭州, 浙江 310000, China' },
      lines: [
        {
          lineNumber: '1',
          title: '龙井',
          sku: 'LJ-1',
          itemNumber: '9',
          quantity: 2,
          price: 10000,
          total: 19000,
        },
      ],
    });
  });

  it.each([
    { why: 'nothing was paid', told: { financial_status: 'pending' }, state: 'unpaid' },
    { why: 'a part was paid', told: { financial_status: 'partially_paid' }, state: 'unpaid' },
    { why: 'the money is reserved', told: { financial_status: 'authorized' }, state: 'paid' },
    { why: 'the payment was voided', told: { financial_status: 'voided' }, state: 'closed' },
    { why: 'it was cancelled', told: { cancelled_at: '2026-03-02T00:00:00Z' }, state: 'closed' },
    { why: 'a part was sent', told: { fulfillment_status: 'partial' }, state: 'paid' },
    {
      why: 'all was sent',
      told: { fulfillment_status: 'fulfilled', fulfillments: [fulfilled] },
      state: 'shipped',
    },
    {
      why: 'all arrived',
      told: {
        fulfillment_status: 'fulfilled',
        fulfillments: [{ ...fulfilled, shipment_status: 'delivered' }],
      },
      state: 'signed',
    },
    { why: 'all was paid back before it was sent', told: { financial_status: 'refunded' }, state: 'closed' },
    {
      why: 'all was paid back after it was sent',
      told: { financial_status: 'refunded', fulfillment_status: 'fulfilled' },
      state: 'shipped',
    },
  ])('is $state when $why', ({ told, state }) => expect(fromShopify(told).state).toBe(state));

  it('tells what went back, and to which line, and counts no refund that failed', () => {
    const told = {
      financial_status: 'partially_refunded',
      refunds: [back('20.00'), back('5.50', 'failure')],
    };
    expect(fromShopify(told)).toMatchObject({
      ...{ refund: 'refunded', refunded: 2000, refundedAt: '2026-03-05T00:00:00.000Z' },
      lines: [{ refund: 'refunded', refunded: 2000 }],
    });
    expect(fromShopify({ refunds: [back('5.50', 'failure')] })).toMatchObject({
      refund: 'none',
      refunded: null,
      lines: [{ refund: null, refunded: null }],
    });
  });

  it('names the refunds that it holds already', () => {
    const refunds = [{ ...back('20.00'), id: '929361462' }, back('5.50')];
    const { refundIds } = readShopifyOrder({ ...shopify, refunds }, 'shopify', now);
    expect(refundIds).toEqual(['929361462']);
  });

  it('has each parcel once, and none of a fulfilment that was cancelled for a moment of shipping', () => {
    const cancelled = { ...fulfilled, status: 'cancelled', created_at: '2026-03-01T00:00:00Z' };
    const order = fromShopify({ fulfillment_status: 'fulfilled', fulfillments: [cancelled, fulfilled] });
    expect(order.parcels.filter(({ trackingNumber }) => trackingNumber === 'SF1').length).toBeGreaterThan(0);
    expect(order).toMatchObject({ shippedAt: '2026-03-02T00:00:00.000Z', signedAt: null });
  });

  it('is refused when it has no number, and read when it has little else', () => {
    expect(() => readShopifyOrder({ id: '1' }, 'shopify', now)).toThrow();
    expect(readShopifyOrder({ id: '1', name: '#9' }, 'shopify', now)).toMatchObject({
      updatedAt: now,
      order: { number: '#9', lines: [], parcels: [], receiverAddress: null },
    });
  });
});

const refundOf = (more: object = {}) => ({
  ...{ id: '929361462', order_id: shopify.id, created_at: '2026-03-06T08:00:00+08:00' },
  refund_line_items: [{ line_item_id: '1', subtotal: '40.00', line_item: { title: '龙井' } }],
  transactions: [{ kind: 'refund', status: 'success', amount: '45.00' }],
  ...more,
});

describe('a refund that Shopify tells of by itself', () => {
  const before = fromShopify({});
  const after = (json: object, order = before) => withRefund(order, readShopifyRefund(json, now));

  it('names its order and its moment', () => {
    expect(readShopifyRefund(refundOf(), now)).toMatchObject({
      ...{ refundId: '929361462', externalId: '820982911946154508' },
      at: new Date('2026-03-06T00:00:00.000Z'),
    });
    expect(readShopifyRefund(refundOf({ created_at: null }), now).at).toBe(now);
    expect(() => readShopifyRefund({ id: '1' }, now)).toThrow();
  });

  it('adds to what went back, for the order and line by line', () => {
    expect(after(refundOf())).toMatchObject({
      ...{ platform: 'shopify', number: '#1001', refund: 'refunded', refunded: 4500 },
      refundedAt: '2026-03-06T00:00:00.000Z',
      lines: [{ lineNumber: '1', title: '龙井', refund: 'refunded', refunded: 4000 }],
    });
    const second = fromShopify({ financial_status: 'partially_refunded', refunds: [back('20.00')] });
    const twice = [
      { line_item_id: '1', subtotal: '10.00' },
      { line_item_id: '1', subtotal: '5.00' },
    ];
    expect(after(refundOf({ refund_line_items: twice }), second)).toMatchObject({
      refunded: 6500,
      lines: [{ refunded: 3500 }],
    });
  });

  it.each(['pending', 'failure'])('says nothing of lines while its money is not back: %s', (status) => {
    const transactions = [{ kind: 'refund', status, amount: '45.00' }];
    expect(after(refundOf({ transactions }))).toMatchObject({
      ...{ refund: null, refunded: null, refundedAt: null, lines: [] },
    });
  });

  it('names its lines where it is about no money', () => {
    const lines = [{ lineNumber: '1', refund: 'refunded' }];
    expect(after(refundOf({ transactions: [] }))).toMatchObject({ refund: null, lines });
  });
});

const woo = {
  ...{ id: '727', number: '727', status: 'processing', currency: 'JPY', total: '2935', customer_id: '0' },
  ...{ date_created_gmt: '2026-03-01T02:00:00', date_modified_gmt: '2026-03-01T02:05:00' },
  date_paid_gmt: '2026-03-01T02:01:00',
  billing: {
    first_name: 'John',
    last_name: 'Doe',
    email: 'john@example.com',
    phone: '555',
    address_1: 'A 1',
  },
  shipping: { address_1: '' },
  line_items: [
    { id: '315', name: 'Tea', sku: 'T', product_id: '93', quantity: '2', price: '1000', total: '2000' },
  ],
};
const fromWoo = (more: object) => readWooOrder({ ...woo, ...more }, 'woocommerce', now).order;

describe('an order as WooCommerce tells it', () => {
  it('is read in its own currency, and goes to the bill’s address where there is no other', () => {
    const { externalId, updatedAt, order } = readWooOrder(woo, 'woocommerce', now);
    expect({ externalId, updatedAt }).toEqual({
      externalId: '727',
      updatedAt: new Date('2026-03-01T02:05:00.000Z'),
    });
    expect(order).toMatchObject({
      ...{ number: '727', currency: 'JPY', total: 2935, paid: 2935, state: 'paid', refund: 'none' },
      ...{ buyerId: null, buyerName: 'John Doe', buyerAccount: 'john@example.com' },
      ...{ receiverName: 'John Doe', receiverAddress: 'A 1', receiverPhone: '555' },
      ...{ orderedAt: '2026-03-01T02:00:00.000Z', paidAt: '2026-03-01T02:01:00.000Z' },
      lines: [{ lineNumber: '315', title: 'Tea', itemNumber: '93', quantity: 2, price: 1000, total: 2000 }],
    });
  });

  it.each([
    { status: 'pending', state: 'unpaid' },
    { status: 'on-hold', state: 'unpaid' },
    { status: 'processing', state: 'paid' },
    { status: 'completed', state: 'finished' },
    { status: 'cancelled', state: 'closed' },
    { status: 'failed', state: 'closed' },
    { status: 'refunded', state: 'closed' },
    { status: 'wc-brewing', state: null },
  ])('is $state when it is $status', ({ status, state }) => {
    expect(fromWoo({ status })).toMatchObject({ state, vendorState: status });
  });

  it('tells what went back in part, and all of it where no refund is named', () => {
    const part = {
      refunds: [
        { id: '1', total: '-500' },
        { id: '2', total: '-35' },
      ],
    };
    expect(fromWoo(part)).toMatchObject({ refund: 'refunded', refunded: 535 });
    expect(fromWoo({ status: 'refunded' })).toMatchObject({ refund: 'refunded', refunded: 2935 });
  });

  const second = { ...woo.line_items[0], id: '316', total: '900' };
  const part = { refunds: [{ id: '1', total: '-500' }] };
  it.each([
    { why: 'all of it went back', told: { status: 'refunded' }, lines: [['refunded', 2000]] },
    {
      why: 'the refunds come to all of it',
      told: { refunds: [{ id: '1', total: '-2935' }], line_items: [...woo.line_items, second] },
      lines: [
        ['refunded', 2000],
        ['refunded', 900],
      ],
    },
    { why: 'a part of its one line went back', told: part, lines: [['refunded', 500]] },
    {
      why: 'the one line and its shipping went back',
      told: { refunds: [{ id: '1', total: '-2500' }] },
      lines: [['refunded', 2000]],
    },
    {
      why: 'a part of several lines went back, and nobody knows of which',
      told: { ...part, line_items: [...woo.line_items, second] },
      lines: [
        [null, null],
        [null, null],
      ],
    },
    { why: 'nothing went back', told: {}, lines: [[null, null]] },
  ])('has the refunds of its lines where $why', ({ told, lines }) => {
    expect(fromWoo(told).lines.map(({ refund, refunded }) => [refund, refunded])).toEqual(lines);
  });
});
