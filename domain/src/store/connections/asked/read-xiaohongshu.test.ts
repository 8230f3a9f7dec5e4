import { describe, expect, it } from 'vitest';
import { exactJson } from '../exact-json.ts';
import { readXiaohongshuOrder } from './read-xiaohongshu.ts';

const now = new Date('2026-11-02T00:00:00.000Z');
const numbersAsTexts = (order: object) => exactJson(JSON.stringify(order));

const xiaohongshu = {
  ...{ orderId: 'P000000000000000001', orderStatus: 6, orderAfterSalesStatus: 1, cancelStatus: 0 },
  ...{
    createdTime: 1761962400000,
    paidTime: 1761962460000,
    updateTime: 1761966001000,
    deliveryTime: 1761966000000,
  },
  ...{
    finishTime: 0,
    totalPayAmount: 25000,
    userId: 'u1',
    shopName: '合成店',
    customerRemark: '快点',
    sellerRemark: '',
  },
  ...{ receiverProvinceName: '浙江省', receiverCityName: '杭州市', receiverDistrictName: '西湖区' },
  ...{ expressTrackingNo: 'SF1', expressCompanyCode: 'shunfeng', simpleDeliveryOrderList: [] },
  skuList: [
    {
      skuId: 's1',
      skuName: '合成商品A',
      itemId: 'i1',
      erpcode: 'SKU-A',
      skuSpec: '红 M',
      skuQuantity: 2,
      totalPaidAmount: 25000,
      skuAfterSaleStatus: 1,
    },
  ],
};
const fromXiaohongshu = (more: object) =>
  readXiaohongshuOrder(numbersAsTexts({ ...xiaohongshu, ...more }), 'xiaohongshu', now).order;

describe('an order as Xiaohongshu tells it', () => {
  it('is read from fen and milliseconds, and from seconds as well', () => {
    const whole = {
      ...{ platform: 'xiaohongshu', number: 'P000000000000000001', state: 'shipped', vendorState: '待收货' },
      ...{ total: 25000, paid: 25000, refund: 'none', buyerId: 'u1', shop: '合成店', buyerNote: '快点' },
      ...{ orderedAt: '2025-11-01T02:00:00.000Z', shippedAt: '2025-11-01T03:00:00.000Z', sellerNote: null },
      receiverAddress: '浙江省杭州市西湖区',
      lines: [{ lineNumber: 's1', sku: 'SKU-A', quantity: 2, total: 25000, refund: 'none' }],
      parcels: [{ trackingNumber: 'SF1', carrier: 'shunfeng' }],
    };
    expect(fromXiaohongshu({})).toMatchObject(whole);
    const inSeconds = { createdTime: 1761962400, paidTime: 1761962460, deliveryTime: 1761966000 };
    expect(fromXiaohongshu(inSeconds)).toMatchObject(whole);
  });

  it.each([
    { why: 'is being settled', told: { orderAfterSalesStatus: 2 }, refund: 'asked' },
    { why: 'is with the platform', told: { orderAfterSalesStatus: 6 }, refund: 'asked' },
    { why: 'is settled', told: { orderAfterSalesStatus: 3 }, refund: 'refunded' },
    { why: 'was refused', told: { orderAfterSalesStatus: 4 }, refund: 'none' },
    { why: 'is to be cancelled', told: { cancelStatus: 1 }, refund: 'asked' },
  ])('knows what $why', ({ told, refund }) => expect(fromXiaohongshu(told).refund).toBe(refund));

  it.each([
    [1, 'unpaid'],
    [2, 'paid'],
    [5, 'paid'],
    [7, 'finished'],
    [8, 'closed'],
    [9, 'closed'],
    [10, null],
  ])('says %i for what is %s', (orderStatus, state) =>
    expect(fromXiaohongshu({ orderStatus }).state).toBe(state),
  );

  it('has each parcel once', () => {
    const parcels = [
      { expressTrackingNo: 'SF1', expressCompanyCode: 'shunfeng' },
      { expressTrackingNo: 'SF2' },
    ];
    expect(fromXiaohongshu({ simpleDeliveryOrderList: parcels }).parcels).toEqual([
      { trackingNumber: 'SF1', carrier: 'shunfeng' },
      { trackingNumber: 'SF2', carrier: null },
    ]);
  });
});

it('refuses what is no order of Xiaohongshu', () => {
  for (const said of [null, {}, [], 'order', { baseInfo: {} }])
    expect(() => readXiaohongshuOrder(said, 'x', now)).toThrow();
});
