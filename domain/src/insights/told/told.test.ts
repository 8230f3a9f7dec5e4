import { expect, it } from 'vitest';
import { ToldPlanShape } from './contract.ts';
import { exportOfHeaders, toldExport, toldExports } from './exports.ts';
import { isGroupRow, joinedHeaders } from './headers.ts';
import { toldMetrics } from './metrics.ts';
import { lacking, planAs, toldPlanOf } from './plan.ts';
import { readDays } from './read-day.ts';
import { readTold } from './read-row.ts';
import { readValue } from './read-value.ts';
import { suggestedMember } from './suggest.ts';

it.each([
  { text: '1,000', unit: 'count', value: 1000 },
  { text: '1.2万', unit: 'count', value: 12_000 },
  { text: '33人', unit: 'count', value: 33 },
  { text: '1.5', unit: 'count', value: undefined },
  { text: '-3', unit: 'count', value: undefined },
  { text: '-', unit: 'count', value: null },
  { text: '--', unit: 'share', value: null },
  { text: '', unit: 'seconds', value: null },
  { text: '0', unit: 'count', value: 0 },
  { text: '40.40%', unit: 'share', value: 0.404 },
  { text: '98.1％', unit: 'share', value: 0.981 },
  { text: '0.965', unit: 'share', value: 0.965 },
  { text: '98.1', unit: 'share', value: undefined },
  { text: '140.9%', unit: 'number', value: 1.409 },
  { text: '4.8分', unit: 'score', value: 4.8 },
  { text: '12,345.67', unit: 'money', value: 1_234_567 },
  { text: '¥66.00元', unit: 'money', value: 6_600 },
  { text: '0.285', unit: 'money', value: 29 },
  { text: '28.4', unit: 'seconds', value: 28.4 },
  { text: '1分20秒', unit: 'seconds', value: 80 },
  { text: '7小时41分52秒', unit: 'seconds', value: 27_712 },
  { text: '1天2小时', unit: 'seconds', value: 93_600 },
  { text: '00:01:20', unit: 'seconds', value: 80 },
  { text: '1:20', unit: 'seconds', value: 80 },
  { text: '很快', unit: 'seconds', value: undefined },
  { text: `${'9'.repeat(400)}天`, unit: 'seconds', value: undefined },
  { text: `1${',000'.repeat(200)}`, unit: 'count', value: undefined },
  { text: '9e99', unit: 'number', value: undefined },
  { text: '999,999,999,999', unit: 'count', value: 999_999_999_999 },
] as const)('reads “$text” as $unit: $value', ({ text, unit, value }) => {
  expect(readValue(text, unit)).toEqual(value);
});

it.each([
  { text: '2026-10-01', days: ['2026-10-01', '2026-10-01'] },
  { text: '2026/10/1', days: ['2026-10-01', '2026-10-01'] },
  { text: '20261001', days: ['2026-10-01', '2026-10-01'] },
  { text: '2026年10月1日', days: ['2026-10-01', '2026-10-01'] },
  { text: '46296', days: ['2026-10-01', '2026-10-01'] },
  { text: '10/1/26', days: ['2026-10-01', '2026-10-01'] },
  { text: '2026-10-01 00:00:00', days: ['2026-10-01', '2026-10-01'] },
  { text: '2026-10-01 ~ 2026-10-07', days: ['2026-10-01', '2026-10-07'] },
  { text: '2026-10-07至2026-10-01', days: null },
  { text: '2026-02-30', days: null },
  { text: '0000-01-01', days: null },
  { text: '00000101', days: null },
  { text: '1899-12-31', days: null },
  { text: '昨天', days: null },
])('takes “$text” for $days', ({ text, days }) => {
  const read = readDays(text);
  expect(read ? [read.from, read.to] : null).toEqual(days);
});

it.each(['0000-01-01', '1899-12-31'])('takes no file for one of %s', (day) => {
  const plan = (from: string) => ({ export: 'sycm-reception', shop: '', from, to: from, columns: [] });
  expect(ToldPlanShape.safeParse(plan(day)).success).toBe(false);
  expect(ToldPlanShape.safeParse(plan('2026-10-01')).success).toBe(true);
});

it('knows an export by its headers wherever they stand, whatever else is there', () => {
  const headers = ['备注', '答问比', '日期', '3分钟人工响应率 ', '旺旺3分钟人工响应率', '咨询人数'];
  expect(exportOfHeaders(headers)?.key).toBe('sycm-reception');
  const plan = toldPlanOf(headers);
  expect(plan?.columns).toEqual([
    null,
    'answers-per-question',
    'row:day',
    'within-three-minutes',
    null,
    'askers',
  ]);
  expect(exportOfHeaders(['订单编号', '买家会员名', '宝贝标题'])).toBeNull();
});

it('reads two rows of headers as one', () => {
  const groups = ['', '', '总', '', '邀请', ''];
  const below = ['日期', '接待人数', '发出', '收到', '发出', '收到'];
  expect(isGroupRow(groups, below)).toBe(true);
  expect(joinedHeaders(groups, below)).toEqual([
    '日期',
    '接待人数',
    '总·发出',
    '总·收到',
    '邀请·发出',
    '邀请·收到',
  ]);
  expect(isGroupRow(['日期', '销售额'], ['2026-10-01', '1'])).toBe(false);
});

const feige = ['客服昵称', '接待会话量', '全天满意率', '全天平响时长'];
const read = (cells: readonly string[]) =>
  readTold(feige, cells, {
    ...planAs(toldExport('feige-service'), feige),
    from: '2026-10-01',
    to: '2026-10-30',
  });

it('takes both lines of the shop for the shop, and an agent’s for the agent’s', () => {
  const days = { from: '2026-10-01', to: '2026-10-30', shop: '' };
  expect(read(['店铺汇总值', '1,200', '--', '--'])).toEqual({
    row: { ...days, account: '', values: { chats: 1200 } },
  });
  expect(read(['店铺平均值', '-', '96.7%', '2分30秒'])).toEqual({
    row: { ...days, account: '', values: { pleased: 0.967, response: 150 } },
  });
  expect(read(['小雨', '600', '-', '2分'])).toEqual({
    row: { ...days, account: '小雨', values: { chats: 600, response: 120 } },
  });
});

it.each([
  { why: 'a line of totals', cells: ['汇总', '5', '', ''], is: { isTotal: true } },
  { why: 'a line of the trade', cells: ['同行均值', '5', '', ''], is: { isTotal: true } },
  { why: 'no account', cells: ['', '5', '', ''], is: { problem: 'account', column: '客服昵称' } },
  { why: 'nothing told', cells: ['小雨', '-', '--', ''], is: { problem: 'empty', column: '' } },
  { why: 'no number', cells: ['小雨', '很多', '', ''], is: { problem: 'number', column: '接待会话量' } },
])('keeps no figures of $why', ({ cells, is }) => {
  expect(read(cells)).toEqual(is);
});

it('asks for the days where no column has them', () => {
  const plan = planAs(toldExport('feige-service'), feige);
  expect(lacking(plan)).toBe('days');
  expect(lacking({ ...plan, from: '2026-10-01', to: '2026-10-30' })).toBeNull();
  expect(lacking({ ...plan, columns: [null, null, null, null] })).toBe('figures');
});

it('guesses whose an account is by its name, and never between two', () => {
  const members = [
    { memberId: 'a', name: '小雨' },
    { memberId: 'b', name: '小雪' },
    { memberId: 'c', name: '小雪' },
  ];
  expect(suggestedMember('合成旗舰店:小雨', members)).toBe('a');
  expect(suggestedMember('合成旗舰店：客服小雨', members)).toBe('a');
  expect(suggestedMember('合成旗舰店:小雪', members)).toBeNull();
  expect(suggestedMember('合成旗舰店:', members)).toBeNull();
});

it('weighs a quotient only by a figure of its own export, and adds up no average', () => {
  for (const { figures } of toldExports) {
    const keys = figures.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, adds, unit } of figures) {
      if (typeof adds === 'object') expect([key, keys.includes(adds.by)]).toEqual([key, true]);
      if (adds === 'sum') expect([key, unit === 'count' || unit === 'money']).toEqual([key, true]);
    }
  }
  const keys = toldMetrics.map(({ metric }) => metric.key);
  expect(new Set(keys).size).toBe(keys.length);
});
