import { expect, it } from 'vitest';
import { planOf } from '../import/plan.ts';
import { UnreadableRow } from '../import/read-row.ts';
import { lowestMark, mergeRating } from './content.ts';
import { readRating } from './read-rating.ts';

const headers = ['订单编号', '买家会员名', '描述相符', '服务态度', '物流服务', '评价内容', '评价时间'];
const row = ['90000000000000021', '合成买家01', '5', '4分', '3.0', '不错', '2026-10-10 12:00:00'];
const read = (cells: readonly string[], names = headers) =>
  readRating(names, cells, { ...planOf(names), platform: 'taobao' }, 'Asia/Shanghai');

it('reads the three scores, the buyer and the moment of a row', () => {
  expect(planOf(headers).kind).toBe('ratings');
  expect(read(row)).toMatchObject({
    number: '90000000000000021',
    lineNumber: '',
    buyerId: '合成买家01',
    description: 5,
    service: 4,
    logistics: 3,
    comment: '不错',
    ratedAt: '2026-10-10T04:00:00.000Z',
    isCounted: null,
  });
});

it.each([
  { why: 'a score beyond 5', cells: row.with(2, '6'), problem: 'score' },
  { why: 'a score that is a half', cells: row.with(2, '4.5'), problem: 'score' },
  { why: 'no moment', cells: row.with(6, ''), problem: 'missing' },
  { why: 'neither a score nor a result', cells: row.with(2, '').with(3, '').with(4, ''), problem: 'missing' },
])('refuses $why', ({ cells, problem }) => {
  expect(() => read(cells)).toThrowError(UnreadableRow);
  expect(() => read(cells)).toThrowError(new RegExp(`^${problem}`));
});

it('takes a blanked-out name for nobody, and the shop’s rating of a buyer for none of the shop', () => {
  expect(read(row.with(1, '合***1')).buyerId).toBeNull();
  const names = ['tid', 'oid', 'role', 'result', 'created', 'valid_score'];
  const cells = ['90000000000000020', '90000000000000021', 'buyer', 'bad', '2026-10-10 12:00:00', 'false'];
  expect(planOf(names)).toMatchObject({ kind: 'ratings', platform: 'taobao' });
  expect(read(cells, names)).toMatchObject({
    lineNumber: '90000000000000021',
    result: 'bad',
    isCounted: false,
  });
  expect(() => read(cells.with(2, 'seller'), names)).toThrowError(/^rater/);
});

it('leaves columns of ratings alone in files of anything else', () => {
  expect(planOf(['订单编号', '评价时间']).columns).toEqual(['number', null]);
  expect(planOf(['商家编码', '商品标题', '评价']).columns).toEqual(['sku', 'title', null]);
});

it('keeps what a later source does not say', () => {
  const before = read(row);
  const after = mergeRating(before, { ...before, service: null, logistics: 5, comment: null });
  expect([after.service, after.logistics, after.comment]).toEqual([4, 5, '不错']);
});

const gathered = ['平台', '店铺', '时间', '订单编号', '商品名称', '评价内容', '评分'];
const reviewOf = (cells: readonly string[]) =>
  readRating(gathered, cells, { ...planOf(gathered), platform: 'other' }, 'Asia/Shanghai');

it.each([
  {
    cells: ['抖音', '店', '2026年10月07日 12:39:34', '6900000000000000001', 'A', '很好', '5#NonesNone'],
    is: { platform: 'douyin', stars: 5, result: 'good', ratedAt: '2026-10-07T04:39:34.000Z' },
  },
  {
    cells: ['拼多多', '店', '46302.5#Nones1', '订单编号：261007-1', 'B', '漏液了', '1#NonesNone'],
    is: { platform: 'pdd', number: '261007-1', stars: 1, result: 'bad', ratedAt: '2026-10-07T04:00:00.000Z' },
  },
  {
    cells: ['天猫', '店', '初次评价: 2026-10-07 09:00:00', '9', 'A', '尺码偏小', '负面评价'],
    is: { platform: 'taobao', stars: null, result: 'bad', ratedAt: '2026-10-07T01:00:00.000Z' },
  },
  { cells: ['京东', '店', '2026-10-07', '9', 'A', '一般', '3星'], is: { platform: 'jd', result: 'neutral' } },
])('reads a review gathered from $cells.0', ({ cells, is }) => {
  expect(planOf(gathered).kind).toBe('ratings');
  expect(reviewOf(cells)).toMatchObject({ shop: '店', comment: cells[5], title: cells[4], ...is });
});

it('tells two reviews of one order apart by what they say, and knows the same one again', () => {
  const row = ['抖音', '店', '2026-10-07', '9', 'A', '很好', '5'];
  const mark = (cells: readonly string[]) => reviewOf(cells).lineNumber;
  expect(mark(row.with(2, '2026-10-08'))).toBe(mark(row));
  expect(new Set([mark(row), mark(row.with(4, 'B')), mark(row.with(5, '好'))]).size).toBe(3);
});

it.each([
  { why: 'six stars', cells: ['抖音', '店', '2026-10-07', '9', 'A', '好', '6'], problem: 'score' },
  { why: 'no moment', cells: ['抖音', '店', '昨天', '9', 'A', '好', '5'], problem: 'moment' },
  { why: 'no score', cells: ['抖音', '店', '2026-10-07', '9', 'A', '好', ''], problem: 'missing' },
])('refuses a review of $why', ({ cells, problem }) => {
  expect(() => reviewOf(cells)).toThrowError(new RegExp(`^${problem}`));
});

it.each([
  { why: 'nothing was given', marks: {}, lowest: null },
  { why: 'one of three is low', marks: { description: 5, service: 2, logistics: 4 }, lowest: 2 },
  { why: 'there is one for all', marks: { stars: 3 }, lowest: 3 },
])('has $lowest for its lowest mark when $why', ({ marks, lowest }) => {
  const none = { stars: null, description: null, service: null, logistics: null };
  expect(lowestMark({ ...none, ...marks })).toBe(lowest);
});
