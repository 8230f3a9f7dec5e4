import { expect, it } from 'vitest';
import { planOf } from '../import/plan.ts';
import { UnreadableRow } from '../import/read-row.ts';
import { mergeRating } from './content.ts';
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
