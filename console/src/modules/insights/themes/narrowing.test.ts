import { expect, it } from 'vitest';
import { narrowingOf, quotesQuery, searchOf } from './narrowing.ts';

const startOf = (days: number) => `start of ${days}`;

it.each([
  { search: {}, why: 'nothing is said' },
  { search: { days: 'soon', source: 'sky', aspect: 3, feeling: 'hungry' }, why: 'all of it is wrong' },
])('is as at first when $why', ({ search }) => {
  expect(narrowingOf(search)).toEqual({ days: 30, source: null, aspect: null, feeling: null });
});

it('comes back from its own address', () => {
  const narrowing = narrowingOf({ days: 90, source: 'answer', feeling: 'negative' });
  expect(narrowingOf(searchOf(narrowing))).toEqual(narrowing);
});

it('asks until the end of today, by what was chosen', () => {
  expect(quotesQuery(narrowingOf({ days: 7, aspect: 'price', feeling: 'positive' }), startOf)).toEqual({
    from: 'start of 7',
    to: 'start of 0',
    aspect: 'price',
    feeling: 'positive',
  });
});
