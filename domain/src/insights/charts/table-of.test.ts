import { describe, expect, it } from 'vitest';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import { type Card, newCard } from '../dashboards/card.ts';
import type { Naming } from './card-table.ts';
import { chartOf } from './chart-of.ts';
import { tableOf } from './table-of.ts';

const period = { from: '2026-03-02', to: '2026-03-05', zone: 'Asia/Shanghai' };
const now = new Date('2026-03-04T10:00:00Z');
const text = { zh: '量', en: 'Amount' };
const metrics: Readonly<Record<string, { aggregate: string; unit: 'count' | 'share'; grain: string }>> = {
  count: { aggregate: 'count', unit: 'count', grain: 'conversation' },
  share: { aggregate: 'share', unit: 'share', grain: 'order' },
};
const naming: Naming = {
  t: ({ en }) => en,
  metric: (key) => {
    const known = metrics[key];
    return known && { name: text, direction: 'up', ...known };
  },
  group: (_field, key) => key ?? 'None',
  bucket: (key) => key,
};

type Row = MetricAnswer['rows'][number];
const measured = (value: number | null, n = value ?? 0) => ({
  ...{ value, n, sum: null, over: null, low: null, high: null },
  isSmall: false,
});
const row = (value: number, more: Partial<Row>): Row => ({
  ...measured(value),
  ...{ bucket: null, group: null, thenGroup: null },
  ...more,
});
const answer = (metric: string, rows: readonly Row[], total = 0): MetricAnswer => ({
  ...{ metric, period, rows: [...rows], total: measured(total), comparison: null, targets: null },
});
const tableFor = (kind: Card['kind'], answers: readonly MetricAnswer[], more: Partial<Card> = {}) => {
  const card = { ...newCard('c1', kind), metrics: answers.map(({ metric }) => metric), ...more };
  return tableOf(card, { answers, period, now, fieldTitle: (field) => field }, naming);
};
const values = (table: ReturnType<typeof tableOf>) =>
  table.rows.map((cells) => cells.map(({ value }) => value));

describe('the table of a card', () => {
  it('has every day, nought where nothing was counted and nothing where nothing can be said', () => {
    const table = tableFor('trend', [
      answer('count', [row(3, { bucket: '2026-03-02' })]),
      answer('share', [row(0.5, { bucket: '2026-03-04', n: 2 })]),
    ]);
    expect(values(table)).toEqual([
      ['2026-03-02', 3, null],
      ['2026-03-03', 0, null],
      ['2026-03-04', 0, 0.5],
    ]);
  });

  it('has no line for what has not begun', () => {
    const early = new Date('2026-03-02T10:00:00Z');
    const card = { ...newCard('c1', 'trend'), metrics: ['count'] };
    const asked = { answers: [answer('count', [])], period, now: early, fieldTitle: () => '' };
    expect(tableOf(card, asked, naming).rows).toHaveLength(1);
  });

  it('opens each figure to its own rows', () => {
    const [first] = tableFor('trend', [answer('count', [row(3, { bucket: '2026-03-02' })])]).rows;
    expect(first?.[1]?.place).toEqual({ metric: 'count', bucket: 'day', bucketKey: '2026-03-02' });
  });

  it('has the largest group first, those without a name last, and leaves out the smallest', () => {
    const rows = [
      row(9, { group: null }),
      row(1, { group: 'a' }),
      row(5, { group: 'b' }),
      row(2, { group: 'c' }),
    ];
    const table = tableFor('bars', [answer('count', rows)], { groupBy: 'team', top: 3 });
    expect([values(table).map(([name]) => name), table.hidden]).toEqual([['b', 'c', 'None'], 1]);
  });

  it('leaves out the smallest of two groupings, with or without a name', () => {
    const rows = [
      row(9, { group: null, thenGroup: null }),
      ...['a', 'b', 'c'].map((key, index) => row(index + 1, { group: key, thenGroup: key })),
    ];
    const table = tableFor('table', [answer('count', rows)], { groupBy: 'team', thenBy: 'channel', top: 3 });
    expect(values(table).map(([name]) => name)).toEqual(['c', 'b', 'None']);
    expect(table.columns.map(({ title }) => title).slice(1)).toEqual(['c', 'b', 'None']);
  });

  it('says so where the reader may see only some of its metrics', () => {
    const card = { ...newCard('c1', 'trend'), metrics: ['count', 'secret'] };
    const asked = { answers: [answer('count', [])], period, now, fieldTitle: () => '' };
    expect(tableOf(card, asked, naming).notes).toBeUndefined();
    expect(tableOf(card, { ...asked, isShort: true }, naming).notes).toHaveLength(1);
  });

  it('adds up to all in a Pareto', () => {
    const rows = [row(1, { group: 'a' }), row(3, { group: 'b' })];
    expect(values(tableFor('pareto', [answer('count', rows)], { groupBy: 'team' }))).toEqual([
      ['b', 3, 0.75, 0.75],
      ['a', 1, 0.25, 1],
    ]);
  });

  it('has no shares of what does not add up', () => {
    const rows = [row(0.5, { group: 'a' })];
    expect(tableFor('pareto', [answer('share', rows)], { groupBy: 'team' }).columns).toHaveLength(2);
  });

  it('has all hours of all weekdays in a heat map', () => {
    const table = tableFor('heat', [answer('count', [row(4, { group: '1', thenGroup: '09' })])]);
    expect([table.rows.length, table.columns.length, table.rows[0]?.[10]?.value]).toEqual([7, 25, 4]);
  });

  it('says of each step of a funnel what is left of the first and of the one before', () => {
    const table = tableFor('funnel', [
      answer('count', [], 8),
      answer('count', [], 4),
      answer('count', [], 1),
    ]);
    expect(values(table).map(([, ...rest]) => rest)).toEqual([
      [8, 1, null],
      [4, 0.5, 0.5],
      [1, 0.125, 0.25],
    ]);
  });

  it('says why a step of a funnel is more than the one before it', () => {
    const table = tableFor('funnel', [answer('count', [], 4), answer('count', [], 8)]);
    expect(table.notes).toEqual([expect.stringMatching(/dated by its own moment/)]);
    const grown = tableFor('funnel', [answer('count', [], 4), answer('share', [], 9)]);
    expect(grown.notes).toEqual([expect.stringMatching(/not the same things/)]);
    expect(tableFor('funnel', [answer('count', [], 8), answer('count', [], 4)]).notes).toEqual([]);
  });

  it('marks what is beyond chance in a control chart', () => {
    const days = Array.from({ length: 20 }, (_, day) => `2026-03-${String(day + 1).padStart(2, '0')}`);
    const month = { from: '2026-03-01', to: '2026-03-21', zone: 'UTC' };
    const rows = days.map((bucket, index) => row(index === 19 ? 90 : 10 + (index % 2), { bucket }));
    const asked = { answers: [{ ...answer('count', rows), period: month }], period: month };
    const card = { ...newCard('c1', 'control'), metrics: ['count'] };
    const later = new Date('2026-04-01T00:00:00Z');
    const table = tableOf(card, { ...asked, now: later, fieldTitle: () => '' }, naming);
    const beyond = table.rows.map((cells) => String(cells.at(-1)?.value).includes('Beyond'));
    expect(beyond.indexOf(true)).toBe(19);
  });
});

it('draws every kind of chart from its table', () => {
  const rows = [row(1, { group: 'a', thenGroup: '01', bucket: '2026-03-02' })];
  const look = {
    ...{ ink: '#000', soft: '#111', faint: '#222', line: '#333', sheet: '#fff', call: '#f00' },
    ...{ series: ['#000'], ramp: ['#fff', '#000'] as const, font: 'sans', fontSize: 12 },
  };
  const drawing = { look, write: String, t: ({ en }: { en: string }) => en };
  for (const kind of ['trend', 'bars', 'pareto', 'heat', 'funnel', 'control'] as const) {
    const groupBy = kind === 'bars' || kind === 'pareto' ? 'team' : null;
    const card = { ...newCard('c1', kind), metrics: ['count'], groupBy };
    const table = tableFor(kind, [answer('count', rows, 1)], { groupBy });
    expect(chartOf(card, table, naming, drawing)).toHaveProperty('series');
  }
});
