import { describe, expect, it } from 'vitest';
import { exactJson } from '../exact-json.ts';
import { readDouyinOrder } from './read-douyin.ts';

const now = new Date('2026-11-02T00:00:00.000Z');
// As the platform writes it: numbers larger than JavaScript holds, digit by digit.
const wire = (order: object) =>
  exactJson(
    JSON.stringify(order, (_key, value) => (typeof value === 'bigint' ? `#${value}#` : value)).replace(
      /"#(\d+)#"/g,
      '$1',
    ),
  );

const douyinLine = {
  ...{ order_id: '6900000000000000001', product_id: 3500000000000000001n, product_name: '合成商品A' },
  ...{ code: 'SKU-A-RED', item_num: 2, origin_amount: 12900, order_amount: 25800, pay_amount: 25000 },
  ...{ order_status: 3, pay_time: 1761962460, logistics_receipt_time: 0 },
  spec: [
    { name: '颜色', value: '红色' },
    { name: '尺码', value: 'M' },
  ],
  after_sale_info: { after_sale_status: 0, after_sale_type: 0, refund_status: 0 },
};
const douyin = {
  ...{ order_id: '6900000000000000001', order_status: 3, main_status_desc: '已全部发货' },
  ...{ order_amount: 25800, pay_amount: 25000, create_time: 1761962400, pay_time: 1761962460 },
  ...{ ship_time: 1761966000, update_time: 1761966001, doudian_open_id: '1@#合成' },
  ...{ buyer_words: '快点', seller_words: '加急', mask_post_receiver: '合*', mask_post_tel: '1********00' },
  mask_post_addr: { province: { name: '浙江省' }, city: { name: '杭州市' }, detail: '某街***' },
  logistics_info: [{ tracking_no: 'SF1', company: 'shunfeng', company_name: '顺丰速运' }],
  sku_order_list: [douyinLine],
};
const fromDouyin = (more: object) => readDouyinOrder(wire({ ...douyin, ...more }), 'douyin', now).order;
const afterSale = (refund_status: number, after_sale_status = 0, after_sale_type = 1) =>
  fromDouyin({
    sku_order_list: [
      { ...douyinLine, after_sale_info: { after_sale_status, after_sale_type, refund_status } },
    ],
  });

describe('an order as Douyin tells it', () => {
  it('is read with its buyer, receiver, lines and parcels, and every digit of its numbers', () => {
    const { externalId, updatedAt, order } = readDouyinOrder(wire(douyin), 'douyin', now);
    expect({ externalId, updatedAt }).toEqual({
      externalId: '6900000000000000001',
      updatedAt: new Date('2025-11-01T03:00:01.000Z'),
    });
    expect(order).toMatchObject({
      ...{ platform: 'douyin', number: '6900000000000000001', currency: 'CNY', buyerId: '1@#合成' },
      ...{ state: 'shipped', vendorState: '已全部发货', refund: 'none', total: 25800, paid: 25000 },
      ...{ orderedAt: '2025-11-01T02:00:00.000Z', shippedAt: '2025-11-01T03:00:00.000Z', signedAt: null },
      ...{
        receiverName: '合*',
        receiverAddress: '浙江省杭州市某街***',
        buyerNote: '快点',
        sellerNote: '加急',
      },
      parcels: [{ trackingNumber: 'SF1', carrier: '顺丰速运' }],
    });
    expect(order.lines).toMatchObject([
      {
        ...{ lineNumber: '6900000000000000001', itemNumber: '3500000000000000001', sku: 'SKU-A-RED' },
        ...{ options: '颜色:红色;尺码:M', quantity: 2, price: 12900, total: 25800, paid: 25000 },
      },
    ]);
  });

  it.each([
    [1, 'unpaid'],
    [105, 'paid'],
    [2, 'paid'],
    [101, 'paid'],
    [3, 'shipped'],
    [4, 'closed'],
    [5, 'finished'],
    [999, null],
  ])('says %i for what is %s', (order_status, state) =>
    expect(fromDouyin({ order_status }).state).toBe(state),
  );

  it('is delivered once each of its lines is', () => {
    const received = { ...douyinLine, logistics_receipt_time: 1762000000 };
    expect(fromDouyin({ sku_order_list: [received] })).toMatchObject({
      state: 'signed',
      signedAt: '2025-11-01T12:26:40.000Z',
    });
    expect(fromDouyin({ sku_order_list: [received, douyinLine] })).toMatchObject({ state: 'shipped' });
    expect(fromDouyin({ sku_order_list: [] })).toMatchObject({ state: 'shipped', signedAt: null });
  });

  it.each([
    { why: 'is to be paid back', order: afterSale(1, 6), refund: 'asked' },
    { why: 'is being paid back', order: afterSale(2, 12), refund: 'asked' },
    { why: 'was paid back', order: afterSale(3, 12), refund: 'refunded' },
    { why: 'failed to be paid back', order: afterSale(4, 28), refund: 'none' },
    { why: 'was asked for and nobody decided', order: afterSale(0, 6), refund: 'asked' },
    { why: 'is on its way back', order: afterSale(0, 11), refund: 'asked' },
    { why: 'was refused', order: afterSale(0, 27), refund: 'none' },
    { why: 'is exchanged', order: afterSale(0, 7, 3), refund: 'none' },
  ])('knows what $why', ({ order, refund }) => {
    expect(order).toMatchObject({ refund, lines: [{ refund }] });
  });

  it('was not paid as long as it has no moment of payment', () => {
    expect(fromDouyin({ pay_time: 0, order_status: 1 })).toMatchObject({ paid: null, paidAt: null });
  });
});

it('refuses what is no order of Douyin', () => {
  for (const said of [null, {}, [], 'order', { baseInfo: {} }])
    expect(() => readDouyinOrder(said, 'x', now)).toThrow();
});
