import { describe, expect, it } from 'vitest';
import { exactJson } from '../exact-json.ts';
import { readJdOrder } from './read-jd.ts';

const now = new Date('2026-11-02T00:00:00.000Z');
const numbersAsTexts = (order: object) => exactJson(JSON.stringify(order));

const jd = {
  ...{ orderId: '300000000001', orderState: 'WAIT_GOODS_RECEIVE_CONFIRM', orderStateRemark: '等待确认收货' },
  ...{ orderTotalPrice: '268.00', orderSellerPrice: '258.00', orderPayment: '250.00' },
  ...{ orderStartTime: '2026-11-01 10:00:00', paymentConfirmTime: '2026-11-01 10:01:00' },
  ...{ orderEndTime: '0001-01-01 00:00:00', modified: '2026-11-01 12:00:00' },
  ...{
    pin: '合成买家',
    open_id_buyer: 'open-1',
    orderRemark: '快点',
    venderRemark: '加急',
    waybill: 'JD1,JD2',
  },
  consigneeInfo: { fullname: '合*', mobile: '138****0000', fullAddress: '浙江杭州市西湖区某街***' },
  itemInfoList: [
    {
      skuId: '88',
      wareId: '8',
      outerSkuId: 'SKU-A',
      skuName: '合成商品A',
      jdPrice: '129.00',
      itemTotal: '2',
    },
    { skuId: '88', wareId: '8', outerSkuId: 'SKU-A', skuName: '合成商品A', jdPrice: '0.00', itemTotal: '1' },
  ],
};
const fromJd = (more: object) => readJdOrder(numbersAsTexts({ ...jd, ...more }), 'jd', now).order;

describe('an order as JD tells it', () => {
  it('is read with its gift, and ends when it ends', () => {
    expect(fromJd({})).toMatchObject({
      ...{ platform: 'jd', number: '300000000001', state: 'shipped', vendorState: '等待确认收货' },
      ...{ total: 25800, paid: 25000, refund: null, buyerId: 'open-1', buyerAccount: '合成买家' },
      ...{
        orderedAt: '2026-11-01T02:00:00.000Z',
        signedAt: null,
        receiverAddress: '浙江杭州市西湖区某街***',
      },
      lines: [
        { lineNumber: '88', quantity: 2, price: 12900, total: 25800 },
        { lineNumber: '88-2', quantity: 1, price: 0, total: 0 },
      ],
      parcels: [{ trackingNumber: 'JD1' }, { trackingNumber: 'JD2' }],
    });
    expect(fromJd({ orderState: 'FINISHED_L', orderEndTime: '2026-11-05 10:00:00' })).toMatchObject({
      state: 'finished',
      signedAt: '2026-11-05T02:00:00.000Z',
    });
  });

  it.each([
    ['NOT_PAY', 'unpaid'],
    ['WAIT_SELLER_STOCK_OUT', 'paid'],
    ['WAIT_SELLER_DELIVERY', 'paid'],
    ['TRADE_CANCELED', 'closed'],
    ['LOCKED', null],
    ['POP_ORDER_PAUSE', null],
  ])('says %s for what is %s', (orderState, state) => expect(fromJd({ orderState }).state).toBe(state));
});

it('refuses what is no order of JD', () => {
  for (const said of [null, {}, [], 'order', { baseInfo: {} }])
    expect(() => readJdOrder(said, 'x', now)).toThrow();
});
