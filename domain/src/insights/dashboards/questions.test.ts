import { describe, expect, it } from 'vitest';
import { type Card, newCard } from './card.ts';
import { bucketOf, questionsOf } from './questions.ts';
import { viewOf } from './view.ts';

const period = { from: '2026-03-01', to: '2026-03-31', zone: 'Asia/Shanghai' };
const named = { zh: '名', en: 'Name' };
const choices = [{ key: 'widget', label: named }];
const known = {
  fields: { channel: { type: 'choice', label: named, choices }, team: { type: 'reference', label: named } },
  dimensions: ['channel', 'team'],
  hasHours: true,
} as const;
const askable = (metric: string) => (metric === 'gone' ? undefined : known);
const view = { ...viewOf('last-30'), channel: ['widget'] };
const card = (more: Partial<Card>): Card => ({ ...newCard('c1', 'figure'), metrics: ['m'], ...more });
const asks = (more: Partial<Card>) => questionsOf(card(more), view, period, askable);

describe('what a card asks', () => {
  it('is narrowed as the whole dashboard is, besides by its own filter', () => {
    const own = { field: 'team', operator: 'is', value: '01a20840-2cfa-76e6-bafb-2e6fed68e8ba' };
    const narrowing = { field: 'channel', operator: 'is-any-of', value: ['widget'] };
    expect(asks({ filter: own }).questions[0]?.filter).toEqual({ all: [own, narrowing] });
  });

  it('says what its metrics do not know of the narrowing, and asks without it', () => {
    const { questions, unheeded } = questionsOf(card({}), { ...view, reason: ['late'] }, period, askable);
    expect([questions.length, unheeded]).toEqual([1, ['reason']]);
  });

  it('leaves out metrics that are not there, and says so', () => {
    const { questions, isShort } = asks({ kind: 'trend', metrics: ['m', 'gone'] });
    expect([questions.map(({ metric }) => metric), isShort]).toEqual([['m'], true]);
  });

  it('leaves out a metric that cannot be grouped so', () =>
    expect(asks({ kind: 'bars', groupBy: 'mood' })).toMatchObject({ questions: [], isShort: true }));

  it('leaves out a metric whose rows cannot be narrowed so, such as to a channel that is no more', () => {
    const gone = { field: 'channel', operator: 'is', value: 'pigeon' };
    const before = { field: 'since', operator: 'is', value: 'x' };
    expect(asks({ filter: gone })).toMatchObject({ questions: [], isShort: true });
    expect(asks({ kind: 'compare', against: before })).toMatchObject({ questions: [], isShort: true });
  });

  it('groups a heat map by the hours of the week unless it says otherwise', () => {
    expect(asks({ kind: 'heat' }).questions[0]).toMatchObject({
      groupBy: '@weekday',
      thenBy: '@hour',
      bucket: 'none',
    });
    const own = asks({ kind: 'heat', groupBy: 'team', thenBy: '@hour' });
    expect(own.questions[0]).toMatchObject({ groupBy: 'team', thenBy: '@hour' });
  });

  it('compares where a comparison can be shown, and nowhere else', () => {
    const compares = (['figure', 'trend', 'bars', 'heat', 'funnel', 'control'] as const).map(
      (kind) =>
        asks({ kind, groupBy: kind === 'bars' ? 'team' : null, metrics: ['m', 'm2'] }).questions[0]?.compare,
    );
    expect(compares).toEqual(['previous', 'previous', 'previous', 'none', 'none', 'none']);
  });
});

it.each([
  { days: ['2026-03-01', '2026-03-02'], is: 'hour', why: 'a day' },
  { days: ['2026-03-01', '2026-03-31'], is: 'day', why: 'a month' },
  { days: ['2026-01-01', '2026-05-01'], is: 'week', why: 'a third of a year' },
  { days: ['2025-01-01', '2026-01-01'], is: 'month', why: 'a year' },
])('cuts $why by the $is', ({ days: [from = '', to = ''], is }) =>
  expect(bucketOf(card({ kind: 'trend' }), { from, to, zone: 'UTC' })).toBe(is),
);

it('cuts no long period by the hour, whatever was chosen', () =>
  expect(bucketOf(card({ kind: 'trend', bucket: 'hour' }), period)).toBe('day'));

it('asks no hours of what lasts: one such card would have a whole dashboard refused', () => {
  const lasting = { ...known, hasHours: false };
  const asked = questionsOf(card({ kind: 'heat' }), view, period, () => lasting);
  expect([asked.questions, asked.isShort]).toEqual([[], true]);
});
