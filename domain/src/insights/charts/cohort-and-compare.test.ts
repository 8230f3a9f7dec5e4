import { expect, it } from 'vitest';
import type { Measured } from '../../kit/metric/measured.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import { wilson } from '../../statistics/index.ts';
import { newCard } from '../dashboards/card.ts';
import type { Naming } from './card-table.ts';
import { cardTitle } from './card-title.ts';
import { chartOf } from './chart-of.ts';
import { seriesColours } from './look.ts';
import { tableOf } from './table-of.ts';

const period = { from: '2026-01-01', to: '2026-04-01', zone: 'Asia/Shanghai' };
const naming: Naming & { fieldTitle(field: string): string } = {
  t: ({ en }, values = {}) => en.replace(/\{(\w+)\}/g, (_, key) => String(values[key])),
  metric: (key) =>
    key === 'share' || key === 'count'
      ? { name: { zh: key, en: key }, unit: key, direction: 'up', aggregate: key }
      : undefined,
  group: (_field, key) => key ?? 'None',
  bucket: (key) => key,
  fieldTitle: (field) => field,
};
const share = (k: number, n: number): Measured => ({
  ...{ value: k / n, n, sum: k, over: n, isSmall: false },
  ...(wilson(k, n) ?? { low: null, high: null }),
});
const answer = (metric: string, total: Measured, rows: MetricAnswer['rows'] = []): MetricAnswer => ({
  ...{ metric, period, rows, total, comparison: null, targets: null },
});
const tableFor = (kind: 'cohort' | 'compare', answers: readonly MetricAnswer[]) => {
  const metrics = [...new Set(answers.map(({ metric }) => metric))];
  const card = { ...newCard('c1', kind), metrics };
  const now = new Date('2026-04-02T00:00:00Z');
  return { card, table: tableOf(card, { answers, period, now, fieldTitle: (field) => field }, naming) };
};
const values = (rows: readonly (readonly { value: unknown }[])[]) =>
  rows.map((row) => row.map(({ value }) => value));

it('a cohort is a line, with its people and nothing where a month is not over', () => {
  const cell = (group: string, thenGroup: string, k: number, n: number) => ({
    bucket: null,
    group,
    thenGroup,
    ...share(k, n),
  });
  const { card, table } = tableFor('cohort', [
    answer('share', share(3, 10), [
      cell('2026-02', '01', 1, 5),
      cell('2026-01', '02', 0, 10),
      cell('2026-01', '01', 2, 10),
    ]),
  ]);
  expect(table.columns.map(({ title }) => title)).toEqual(['First month', 'People', 'Month 1', 'Month 2']);
  expect(values(table.rows)).toEqual([
    ['2026-01-01', 10, 0.2, 0],
    ['2026-02-01', 5, 0.2, null],
  ]);
  expect(table.rows[0]?.[2]?.place).toEqual({
    metric: 'share',
    ...{ groupBy: 'cohort', group: '2026-01', thenBy: 'monthsAfter', thenGroup: '01' },
  });
  const drawing = {
    look: {
      ...{ ink: '#000', soft: '#333', faint: '#666', line: '#ccc', sheet: '#fff', call: '#a00' },
      ...{ series: seriesColours(false), ramp: ['#fff', '#00f'] as const, font: 'serif', fontSize: 12 },
    },
    write: String,
    t: naming.t,
  };
  const option = chartOf(card, table, naming, drawing);
  expect(option).toMatchObject({ yAxis: { data: ['2026-01-01 · 10', '2026-02-01 · 5'] } });
  expect(Reflect.get(Array.isArray(option?.['series']) ? option['series'][0] : {}, 'data')).toHaveLength(3);
});

it('two groups stand beside each other with how far apart they are, and open to their own rows', () => {
  const { table } = tableFor('compare', [answer('share', share(56, 70)), answer('share', share(48, 80))]);
  const [a, b, difference, low, high, p, finding, method] = table.rows;
  expect([a?.[1]?.place, b?.[1]?.place]).toEqual([
    { metric: 'share', side: 'a' },
    { metric: 'share', side: 'b' },
  ]);
  expect(difference?.[1]?.value).toBeCloseTo(0.2, 12);
  expect([low?.[1]?.value, high?.[1]?.value].map((one) => Number(one).toFixed(4))).toEqual([
    '0.0524',
    '0.3339',
  ]);
  expect([p?.[1]?.value, finding?.[1]?.value]).toEqual(['0.008', 'A is higher']);
  expect(method?.[1]?.value).toMatch(/Newcombe/);
});

it('several tests at once are corrected for, and what is not tested is no finding', () => {
  const count: Measured = { value: 9, n: 9, sum: null, over: null, low: null, high: null, isSmall: false };
  const { table } = tableFor('compare', [
    ...[answer('share', share(30, 60)), answer('share', share(20, 60))],
    ...[answer('share', share(30, 60)), answer('share', share(30, 60))],
    ...[answer('count', count), answer('count', { ...count, value: 4 })],
  ]);
  const line = (title: string) => table.rows.find(([name]) => name?.value === title)?.slice(1) ?? [];
  const cells = (title: string) => line(title).map(({ value }) => value);
  expect(cells('p')).toEqual(['0.064', '1.000', null]);
  expect(cells('p, corrected for 2 (Holm)')).toEqual(['0.128', '1.000', null]);
  expect(cells('Finding')).toEqual(['No difference shown', 'No difference shown', 'Not tested']);
  expect(cells('A − B').at(-1)).toBe(5);
});

it('cards of one metric have names of their own', () => {
  const kinds = ['figure', 'trend', 'control', 'heat', 'compare'] as const;
  const titles = kinds.map((kind) => cardTitle({ ...newCard('c1', kind), metrics: ['share'] }, naming));
  expect(new Set(titles).size).toBe(kinds.length);
  expect(cardTitle({ ...newCard('c1', 'trend'), metrics: ['share'], title: 'Mine' }, naming)).toBe('Mine');
});
