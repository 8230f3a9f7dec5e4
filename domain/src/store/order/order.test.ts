import { expect, it } from 'vitest';
import { planOf } from '../import/plan.ts';
import { readOrder } from '../import/read-row.ts';
import { mergeOrder } from './content.ts';
import { momentOf } from './moment.ts';
import { minorOf } from './money.ts';
import { maskAddress, maskPhone, phoneTail, plainPhone } from './receiver.ts';
import { refundOf, stateOf, stateOfLines } from './state.ts';

it.each([
  { text: '129.00', currency: 'CNY', minor: 12900 },
  { text: '129', currency: 'CNY', minor: 12900 },
  { text: '¥1,299.5', currency: 'CNY', minor: 129950 },
  { text: '￥12.90', currency: 'CNY', minor: 1290 },
  { text: '129.00元', currency: 'CNY', minor: 12900 },
  { text: '-5.00', currency: 'CNY', minor: -500 },
  { text: '-0.00', currency: 'CNY', minor: 0 },
  { text: '0.1', currency: 'CNY', minor: 10 },
  { text: '1200', currency: 'JPY', minor: 1200 },
  { text: '1200.00', currency: 'JPY', minor: 1200 },
  { text: '', currency: 'CNY', minor: null },
  { text: '-', currency: 'CNY', minor: null },
  { text: '1.234', currency: 'CNY', minor: undefined },
  { text: '1,29', currency: 'CNY', minor: undefined },
  { text: '12 pieces', currency: 'CNY', minor: undefined },
])('reads "$text" of $currency as $minor', ({ text, currency, minor }) => {
  expect(minorOf(text, currency)).toBe(minor);
});

it.each([
  { text: '2026-10-01 10:00:00', zone: 'Asia/Shanghai', at: '2026-10-01T02:00:00.000Z' },
  { text: '2026/10/1 9:05', zone: 'Asia/Shanghai', at: '2026-10-01T01:05:00.000Z' },
  { text: '2026年10月1日', zone: 'Asia/Shanghai', at: '2026-09-30T16:00:00.000Z' },
  { text: '2026-10-01T10:00:00+02:00', zone: 'Asia/Shanghai', at: '2026-10-01T08:00:00.000Z' },
  { text: '46296.5', zone: 'UTC', at: '2026-10-01T12:00:00.000Z' },
  // 02:30 is left out on that night in Berlin: the clock shows 03:30 then.
  { text: '2026-03-29 02:30:00', zone: 'Europe/Berlin', at: '2026-03-29T01:30:00.000Z' },
  { text: '', zone: 'UTC', at: null },
  { text: '0000-00-00 00:00:00', zone: 'UTC', at: null },
  { text: '2026-02-30', zone: 'UTC', at: undefined },
  { text: 'soon', zone: 'UTC', at: undefined },
])('reads "$text" in $zone as $at', ({ text, zone, at }) => {
  const read = momentOf(text, zone);
  expect(read instanceof Date ? read.toISOString() : read).toBe(at);
});

it.each([
  { word: '等待买家付款', state: 'unpaid' },
  { word: '买家已付款，等待卖家发货', state: 'paid' },
  { word: '卖家已发货，等待买家确认', state: 'shipped' },
  { word: '卖家部分发货', state: 'paid' },
  { word: '交易成功', state: 'finished' },
  { word: '交易关闭', state: 'closed' },
  { word: '已完成', state: 'finished' },
  { word: '待发货', state: 'paid' },
  { word: '已签收', state: 'signed' },
  { word: 'WAIT_BUYER_CONFIRM_GOODS', state: 'shipped' },
  { word: 'TRADE_CLOSED_BY_TAOBAO', state: 'closed' },
  { word: 'unpaid', state: 'unpaid' },
  { word: '别的什么', state: null },
])('takes "$word" for $state', ({ word, state }) => expect(stateOf(word)).toBe(state));

it.each([
  { word: '没有申请退款', refund: 'none' },
  { word: '退款成功', refund: 'refunded' },
  { word: '退款关闭', refund: 'none' },
  { word: '买家已经申请退款，等待卖家同意', refund: 'asked' },
  { word: '-', refund: 'none' },
])('takes "$word" for $refund', ({ word, refund }) => expect(refundOf(word)).toBe(refund));

it.each([
  { states: [], state: null, why: 'there are no lines' },
  { states: ['shipped', 'paid'] as const, state: 'paid', why: 'a part is still to be shipped' },
  { states: ['shipped', 'closed'] as const, state: 'shipped', why: 'what came to nothing holds nobody up' },
  { states: ['closed', 'closed'] as const, state: 'closed', why: 'nothing is left' },
])('an order is $state when $why', ({ states, state }) => expect(stateOfLines(states)).toBe(state));

it.each([
  { phone: '+86 138-1234-5678', plain: '13812345678', tail: '5678', masked: '+86****5678' },
  { phone: '13812345678', plain: '13812345678', tail: '5678', masked: '138****5678' },
  { phone: '138****5678', plain: null, tail: '5678', masked: '138****5678' },
  { phone: '123', plain: null, tail: null, masked: '****' },
])('knows $phone', ({ phone, plain, tail, masked }) => {
  expect([plainPhone(phone), phoneTail(phone), maskPhone(phone)]).toEqual([plain, tail, masked]);
});

it.each([
  { address: '浙江省 杭州市 余杭区 文一西路969号', masked: '浙江省 杭州市 余杭区 ****' },
  { address: '浙江省义乌市稠州北路1号', masked: '浙江省义乌市 ****' },
  { address: '221B Baker Street', masked: '****' },
])('shows of "$address" no more than the district', ({ address, masked }) => {
  expect(maskAddress(address)).toBe(masked);
});

const headers = ['订单编号', '子订单编号', '标题', '订单状态', '买家实际支付金额'];
const line = (sub: string, state: string, paid: string) =>
  readOrder(headers, ['1', sub, `商品${sub}`, state, paid], planOf(headers), 'Asia/Shanghai');

it('says the same when it hears the same again', () => {
  const once = mergeOrder(
    mergeOrder(null, line('11', '已发货', '10'), true),
    line('12', '待发货', '5'),
    true,
  );
  expect(once).toMatchObject({ state: 'paid', paid: 1500 });
  expect(
    mergeOrder(mergeOrder(once, line('11', '已发货', '10'), true), line('12', '待发货', '5'), true),
  ).toEqual(once);
});

it('lets no old file bring a state back, but a program', () => {
  const shipped = mergeOrder(null, line('11', '已发货', '10'), true);
  expect(mergeOrder(shipped, line('11', '待发货', '10'), true).state).toBe('shipped');
  expect(mergeOrder(shipped, line('11', '待发货', '10'), false).state).toBe('paid');
});

it('believes the order rather than the sum of its lines, whichever comes first', () => {
  const own = { ...line('11', '交易成功', '8'), lines: [], isFromLines: false };
  const lines = line('11', '已发货', '10');
  const [late, early] = [
    mergeOrder(mergeOrder(null, lines, true), own, true),
    mergeOrder(mergeOrder(null, own, true), lines, true),
  ];
  expect([late.paid, late.state, late.lines.length]).toEqual([800, 'finished', 1]);
  expect([early.paid, early.state, early.lines.length]).toEqual([800, 'finished', 1]);
});
