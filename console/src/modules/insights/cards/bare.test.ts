import { type Card, newCard, viewOf } from '@zhiyin/domain/insights';
import { describe, expect, it } from 'vitest';
import { type Asked, areNarrowed, placesOf, sourcesOf } from './bare.ts';

const text: Card = { ...newCard('text', 'text'), text: 'Goals of the quarter' };
const figure: Card = { ...newCard('figure', 'figure'), metrics: ['orders'] };
const trend: Card = { ...newCard('trend', 'trend'), metrics: ['chats'] };
const hidden: Card = { ...newCard('hidden', 'figure'), metrics: ['gone'] };

/** Answers with so many rows to every card; `hidden` asks for what the reader has not. */
function answered(rows: Readonly<Record<string, number>>): Asked {
  return {
    of: ({ cardId, metrics }) => {
      const n = rows[cardId];
      const questions = n === undefined ? [] : metrics.map((metric) => ({ metric }));
      return {
        questions,
        answers: questions.map(() => ({ total: { n: n ?? 0 } })),
        isShort: n === undefined && metrics.length > 0,
        unheeded: cardId === 'trend' ? ['assignee'] : [],
      };
    },
  };
}

describe('where nothing was counted', () => {
  it('what is written stays, and so does what says that a card is not for the reader', () => {
    const places = placesOf([text, figure, hidden, trend], answered({ figure: 0, trend: 0 }));
    expect(places).toEqual([text, null, hidden]);
  });

  it.each([
    { why: 'one card has something', cards: [text, figure, trend], rows: { figure: 0, trend: 3 } },
    { why: 'nothing counts', cards: [text, hidden], rows: {} },
  ])('every card keeps its place when $why', ({ cards, rows }) => {
    expect(placesOf(cards, answered(rows))).toEqual(cards);
  });
});

it('is narrowed only where a card heeds what the view is narrowed by', () => {
  const view = { ...viewOf('today'), assignee: ['a'] };
  const asked = answered({ figure: 0, trend: 0 });
  expect(areNarrowed([trend, figure], view, asked)).toBe(true);
  expect(areNarrowed([trend], view, asked)).toBe(false);
  expect(areNarrowed([figure], viewOf('today'), asked)).toBe(false);
});

it('leads by what whole metrics count; a card of some rows only and what has no single source lead nowhere', () => {
  const entries = new Map([
    ['orders', { key: 'orders', grain: 'order' }],
    ['chats', { key: 'chats', grain: 'agent-hour' }],
  ]);
  const asked = answered({ figure: 0, trend: 0 });
  expect(sourcesOf([figure, trend], asked, entries)).toEqual(['orders']);
  const some: Card = { ...figure, filter: { field: 'channel', operator: 'is', value: 'mail' } };
  expect(sourcesOf([some], asked, entries)).toEqual([]);
});
