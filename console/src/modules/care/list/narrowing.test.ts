import { expect, it } from 'vitest';
import { figuresQuery, listQuery, narrowingOf, searchOf } from './narrowing.ts';

const startOf = (days: number) => `start of ${days}`;

it.each([
  { why: 'an empty address', search: {}, query: { box: 'mine', state: 'open' } },
  {
    why: 'nonsense',
    search: { box: 'yours', days: 3, state: 'x', due: 1 },
    query: { box: 'mine', state: 'open' },
  },
  {
    why: 'a cell of the table of outcomes',
    search: { box: 'all', state: 'any', reason: 'complaint', outcome: 'satisfied', days: 30 },
    query: { box: 'all', from: 'start of 30', reason: 'complaint', outcome: 'satisfied' },
  },
  {
    why: 'what is late',
    search: { due: 'overdue' },
    query: { box: 'mine', state: 'open', due: 'overdue' },
  },
])('$why asks for this', ({ search, query }) =>
  expect(listQuery(narrowingOf(search), startOf)).toEqual(query),
);

it('writes only what is not as at first, and reads the same again', () => {
  expect(searchOf(narrowingOf({}))).toEqual({});
  const narrowing = narrowingOf({ box: 'team', state: 'done', reached: 'no' });
  expect(narrowingOf(searchOf(narrowing))).toEqual(narrowing);
});

it('counts for whose and when, whatever the list shows', () => {
  expect(figuresQuery(narrowingOf({ box: 'all', state: 'done', days: 7 }), startOf)).toEqual({
    box: 'all',
    from: 'start of 7',
  });
});
