import { describe, expect, it } from 'vitest';
import { exactJson } from '../exact-json.ts';
import { readTaobaoTrade } from './read-taobao.ts';
import { readTaobaoRefund } from './read-taobao-refund.ts';
import { topBodyOf, topListOf, topRefusalIn } from './top-answer.ts';

const now = new Date('2026-11-01T00:00:00.000Z');
const trade = {
  ...{ tid: '90000000000000020', status: 'WAIT_BUYER_CONFIRM_GOODS', payment: '119.00' },
  ...{ created: '2026-10-01 10:00:00', modified: '2026-10-02 09:00:00', buyer_open_uid: 'AAsynthetic' },
  orders: {
    order: [
      { oid: '90000000000000021', title: '合成商品A', num: '1', price: '129.00', outer_sku_id: 'SKU-A' },
    ],
  },
};
const line = trade.orders.order[0];
const fromTrade = (more: object) => readTaobaoTrade({ ...trade, ...more }, 'taobao', now).order;

describe('an order as Taobao’s gateway tells it', () => {
  it.each([
    ['TRADE_NO_CREATE_PAY', 'unpaid'],
    ['WAIT_BUYER_PAY', 'unpaid'],
    ['PAY_PENDING', 'unpaid'],
    ['WAIT_PRE_AUTH_CONFIRM', 'unpaid'],
    ['SELLER_CONSIGNED_PART', 'paid'],
    ['WAIT_SELLER_SEND_GOODS', 'paid'],
    ['PAID_FORBID_CONSIGN', 'paid'],
    ['WAIT_BUYER_CONFIRM_GOODS', 'shipped'],
    ['TRADE_BUYER_SIGNED', 'signed'],
    ['TRADE_FINISHED', 'finished'],
    ['TRADE_CLOSED', 'closed'],
    ['TRADE_CLOSED_BY_TAOBAO', 'closed'],
    ['SOMETHING_NEW', null],
  ])('%s is %s', (status, state) => {
    expect(fromTrade({ status })).toMatchObject({ state, vendorState: status });
  });

  it('is not paid while its money is waited for', () => {
    expect(fromTrade({ status: 'WAIT_BUYER_PAY' }).paid).toBeNull();
    expect(fromTrade({}).paid).toBe(11900);
  });

  it('asks for a refund as soon as one of its lines does', () => {
    const of = (...refunds: string[]) =>
      fromTrade({ orders: { order: refunds.map((refund_status) => ({ ...line, refund_status })) } }).refund;
    expect(of('NO_REFUND')).toBe('none');
    expect(of('SUCCESS', 'NO_REFUND')).toBe('refunded');
    expect(of('SUCCESS', 'WAIT_SELLER_AGREE')).toBe('asked');
    expect(of('CLOSED')).toBe('none');
  });

  it('has each parcel of its lines once', () => {
    const sent = { ...line, invoice_no: 'SF1', logistics_company: '顺丰' };
    const order = fromTrade({ orders: { order: [sent, { ...sent, oid: '22' }, { ...line, oid: '23' }] } });
    expect(order.parcels).toEqual([{ trackingNumber: 'SF1', carrier: '顺丰' }]);
  });

  it('is none without a number', () => {
    expect(() => readTaobaoTrade({ status: 'X' }, 'taobao', now)).toThrow();
  });
});

const refund = {
  ...{ refund_id: '70000000000000001', tid: '90000000000000020', oid: '0', status: 'WAIT_SELLER_AGREE' },
  ...{ dispute_type: 'REFUND', refund_fee: '59.00', modified: '2026-10-09 10:00:00' },
};
const fromRefund = (more: object) => readTaobaoRefund({ ...refund, ...more }, 'taobao', now);

describe('a claim as Taobao’s gateway tells it', () => {
  it.each([
    ['WAIT_SELLER_AGREE', 'asked'],
    ['WAIT_BUYER_RETURN_GOODS', 'returning'],
    ['WAIT_SELLER_CONFIRM_GOODS', 'returned'],
    ['SELLER_REFUSE_BUYER', 'refused'],
    ['SUCCESS', 'done'],
    ['CLOSED', 'closed'],
    ['SOMETHING_NEW', 'asked'],
  ])('%s is %s', (status, state) => expect(fromRefund({ status })).toMatchObject({ state }));

  it.each([
    ['1', 'none'],
    ['3', 'joined'],
    ['8', 'for-buyer'],
    ['10', 'evidence'],
    ['99', 'none'],
  ])('cs_status %s is %s', (cs_status, intervention) =>
    expect(fromRefund({ cs_status })).toMatchObject({ intervention }),
  );

  it.each([
    [{ dispute_type: 'TMALL_EXCHANGE' }, 'exchange'],
    [{ dispute_type: 'RESHIPPING' }, 'resend'],
    [{ dispute_type: 'OTHERS' }, 'other'],
    [{ dispute_type: null, has_good_return: true }, 'return'],
    [{ dispute_type: null, has_good_return: false }, 'money'],
  ])('%o is %s', (more, kind) => expect(fromRefund(more)).toMatchObject({ kind }));

  it('has the platform’s deadline where there is one, and none otherwise', () => {
    const timeout = '2026-10-11 10:00:00';
    const at = (clock: object | null) => fromRefund({ refund_remind_timeout: clock }).deadlineAt;
    expect(at({ exist_timeout: true, timeout })).toBe('2026-10-11T02:00:00.000Z');
    expect(at({ exist_timeout: false, timeout })).toBeNull();
    expect(at(null)).toBeNull();
  });

  it('is of the whole order where no line is named', () => {
    expect(fromRefund({}).lineNumber).toBeNull();
    expect(fromRefund({ oid: '22' }).lineNumber).toBe('22');
  });
});

describe('what Taobao’s gateway refuses with', () => {
  const refused = (code: number, more: object = {}) =>
    topRefusalIn(exactJson(JSON.stringify({ error_response: { code, msg: 'x', ...more } })));

  it.each([
    [7, {}, 'limit'],
    [15, { sub_code: 'isp.top-remote-unknown-error' }, 'unreachable'],
    [15, { sub_code: 'isv.trade-not-exist' }, 'refused'],
    [10, {}, 'unreachable'],
    [25, {}, 'credentials'],
    [27, {}, 'credentials'],
    [41, {}, 'refused'],
  ])('%s %o is %s', (code, more, problem) => expect(refused(code, more)?.problem).toBe(problem));

  it('says for how long it will not answer', () => {
    expect(refused(7, { sub_msg: 'This ban will last for 90 more seconds' })?.afterSeconds).toBe(90);
    expect(refused(7)?.afterSeconds).toBeNull();
  });

  it('is told from an answer, whose lists may be empty', () => {
    expect(topRefusalIn({ trades_sold_get_response: {} })).toBeNull();
    expect(topListOf(topBodyOf({ x_response: {} }), 'trades', 'trade')).toEqual([]);
    expect(topListOf(topBodyOf({ x_response: { trades: { trade: [1] } } }), 'trades', 'trade')).toEqual([1]);
  });
});
