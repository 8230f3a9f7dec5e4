import { describe, expect, it } from 'vitest';
import { exactJson } from '../exact-json.ts';
import { readAlibabaTrade } from './read-alibaba.ts';

const now = new Date('2026-11-02T00:00:00.000Z');
// As the platform writes it: numbers larger than JavaScript holds, digit by digit.
const wire = (order: object) =>
  exactJson(
    JSON.stringify(order, (_key, value) => (typeof value === 'bigint' ? `#${value}#` : value)).replace(
      /"#(\d+)#"/g,
      '$1',
    ),
  );

const trade = {
  baseInfo: {
    ...{
      idOfStr: '193441303243969811',
      id: 193441303243969820n,
      status: 'waitbuyerreceive',
      totalAmount: 70.3,
    },
    ...{ createTime: '20180721172607000+0800', payTime: '20180721172700000+0800' },
    ...{ allDeliveredTime: '20180722080000000+0800', modifyTime: '20180722080001000+0800', refund: 0 },
    ...{ buyerOpenUid: 'uid-1', buyerID: 'b2b-1', buyerLoginId: '合成买家', buyerContact: { name: '合成' } },
    ...{ buyerFeedback: '快点', sellerMemo: '加急' },
  },
  nativeLogistics: {
    ...{ contactPerson: '合*', mobile: '138****0000', province: '北京', city: '北京市', area: '东城区' },
    logisticsItems: [{ logisticsBillNo: 'ZT1', logisticsCompanyName: '中通快递' }],
  },
  productItems: [
    {
      ...{ subItemIDString: '193441303243969811', subItemID: 193441303243969820n, name: '合成商品A' },
      ...{ price: 9, quantity: 11, itemAmount: 69.3, refund: 0, productID: 570959966604, cargoNumber: 'A-1' },
      ...{ status: 'waitbuyerreceive', skuInfos: [{ name: '颜色', value: '红' }] },
    },
  ],
};
const fromAlibaba = (base: object, line: object = {}) =>
  readAlibabaTrade(
    wire({
      ...trade,
      baseInfo: { ...trade.baseInfo, ...base },
      productItems: trade.productItems.map((one) => ({ ...one, ...line })),
    }),
    '1688',
    now,
  ).order;

describe('a trade as 1688 tells it', () => {
  it('is read by the text of its number, in yuan', () => {
    const { externalId, updatedAt, order } = readAlibabaTrade(wire(trade), '1688', now);
    expect({ externalId, updatedAt }).toEqual({
      externalId: '193441303243969811',
      updatedAt: new Date('2018-07-22T00:00:01.000Z'),
    });
    expect(order).toMatchObject({
      ...{
        platform: '1688',
        number: '193441303243969811',
        currency: 'CNY',
        state: 'shipped',
        refund: 'none',
      },
      ...{
        total: 7030,
        paid: 7030,
        refunded: null,
        buyerId: 'uid-1',
        buyerName: '合成',
        buyerAccount: '合成买家',
      },
      ...{ orderedAt: '2018-07-21T09:26:07.000Z', shippedAt: '2018-07-22T00:00:00.000Z', signedAt: null },
      ...{ receiverAddress: '北京北京市东城区', parcels: [{ trackingNumber: 'ZT1', carrier: '中通快递' }] },
      lines: [
        {
          ...{ lineNumber: '193441303243969811', sku: 'A-1', itemNumber: '570959966604', options: '颜色:红' },
          ...{ quantity: 11, price: 900, total: 6930, state: 'shipped', refund: 'none' },
        },
      ],
    });
  });

  it.each([
    ['waitbuyerpay', 'unpaid'],
    ['waitsellersend', 'paid'],
    ['waitlogisticstakein', 'shipped'],
    ['signinsuccess', 'signed'],
    ['success', 'finished'],
    ['cancel', 'closed'],
    ['terminated', 'closed'],
    ['something new', null],
  ])('says %s for what is %s', (status, state) => expect(fromAlibaba({ status }).state).toBe(state));

  it('says in two spellings what is paid back, and how much', () => {
    expect(fromAlibaba({ refundStatus: 'waitselleragree' })).toMatchObject({
      refund: 'asked',
      refunded: null,
    });
    expect(fromAlibaba({ refundStatusForAs: 'refundsuccess', refund: 10.5 })).toMatchObject({
      ...{ refund: 'refunded', refunded: 1050 },
    });
    expect(fromAlibaba({}, { refundStatus: 'REFUND_SUCCESS', refund: 10.5 }).lines).toMatchObject([
      { refund: 'refunded', refunded: 1050 },
    ]);
    expect(fromAlibaba({ refundStatus: 'refundclose' }).refund).toBe('none');
  });

  it('names its currency, RMB or another', () => {
    expect(fromAlibaba({ currency: 'RMB' }).currency).toBe('CNY');
    expect(fromAlibaba({ currency: 'USD' }).currency).toBe('USD');
  });
});

it('refuses what is no order of 1688', () => {
  for (const said of [null, {}, [], 'order', { baseInfo: {} }])
    expect(() => readAlibabaTrade(said, 'x', now)).toThrow();
});
