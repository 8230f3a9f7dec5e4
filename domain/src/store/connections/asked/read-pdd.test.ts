import { describe, expect, it } from 'vitest';
import { exactJson } from '../exact-json.ts';
import { readPddOrder } from './read-pdd.ts';

const now = new Date('2026-11-02T00:00:00.000Z');
const numbersAsTexts = (order: object) => exactJson(JSON.stringify(order));

const pdd = {
  ...{ order_sn: '261101-000000000000001', order_status: 1, confirm_status: 1, refund_status: 1 },
  ...{ pay_amount: 25.8, created_time: '2026-11-01 10:00:00', pay_time: '2026-11-01 10:00:05' },
  ...{ updated_at: '2026-11-01 10:00:06', receiver_name: '合*', receiver_phone: '138****0000' },
  ...{ province: '浙江省', city: '杭州市', town: '西湖区', receiver_address: '某街***', address: '浙江省…' },
  ...{ buyer_memo: '快点', remark: '加急', tracking_number: '' },
  item_list: [
    {
      goods_id: 1,
      sku_id: 11,
      outer_id: 'SKU-A',
      goods_name: '合成商品A',
      goods_price: 12.9,
      goods_spec: '红,M',
      goods_count: 2,
    },
  ],
};
const fromPdd = (more: object) => readPddOrder(numbersAsTexts({ ...pdd, ...more }), 'pdd', now).order;

describe('an order as Pinduoduo tells it', () => {
  it('is read in yuan and on Beijing’s clock', () => {
    const { updatedAt, order } = readPddOrder(numbersAsTexts(pdd), 'pdd', now);
    expect(updatedAt).toEqual(new Date('2026-11-01T02:00:06.000Z'));
    expect(order).toMatchObject({
      ...{ platform: 'pdd', number: '261101-000000000000001', state: 'paid', vendorState: '待发货' },
      ...{ total: 2580, paid: 2580, refund: 'none', orderedAt: '2026-11-01T02:00:00.000Z', buyerId: null },
      ...{ receiverAddress: '浙江省杭州市西湖区某街***', buyerNote: '快点', sellerNote: '加急', parcels: [] },
      lines: [{ lineNumber: '11', sku: 'SKU-A', options: '红,M', quantity: 2, price: 1290, total: 2580 }],
    });
  });

  it.each([
    { why: 'it waits to be sent', told: {}, state: 'paid' },
    { why: 'it was sent', told: { order_status: 2 }, state: 'shipped' },
    { why: 'it arrived', told: { order_status: 3 }, state: 'signed' },
    { why: 'it was cancelled', told: { confirm_status: 2, order_status: 0 }, state: 'closed' },
    { why: 'it was paid back before it was sent', told: { refund_status: 4 }, state: 'closed' },
    { why: 'it was paid back after', told: { refund_status: 4, order_status: 2 }, state: 'shipped' },
    { why: 'nobody paid yet', told: { confirm_status: 0, pay_time: '' }, state: 'unpaid' },
    { why: 'its group is not full yet', told: { confirm_status: 0 }, state: 'paid' },
    { why: 'its word is new', told: { order_status: 9 }, state: null },
  ])('is $state when $why', ({ told, state }) => expect(fromPdd(told).state).toBe(state));

  it.each([
    [1, 'none'],
    [2, 'asked'],
    [3, 'asked'],
    [4, 'refunded'],
  ])('says %i for a refund that is %s', (refund_status, refund) =>
    expect(fromPdd({ refund_status }).refund).toBe(refund),
  );

  it('has a parcel for each number', () => {
    expect(fromPdd({ tracking_number: 'YT1,YT2' }).parcels).toEqual([
      { trackingNumber: 'YT1', carrier: null },
      { trackingNumber: 'YT2', carrier: null },
    ]);
  });
});

it('refuses what is no order of Pinduoduo', () => {
  for (const said of [null, {}, [], 'order', { baseInfo: {} }])
    expect(() => readPddOrder(said, 'x', now)).toThrow();
});
