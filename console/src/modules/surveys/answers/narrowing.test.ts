import { describe, expect, it } from 'vitest';
import { figuresQuery, isWide, listQuery, narrowingOf, searchOf } from './narrowing.ts';

const first = { days: 30, show: 'answered', score: null, solved: null, agent: null };
const startOf = (days: number) => `${days} days ago`;

describe('the address', () => {
  it.each([
    { search: {}, why: 'it says nothing' },
    { search: { days: 3, show: 'x', score: 9, solved: 'maybe', agent: 7 }, why: 'it says nonsense' },
  ])('is as at first when $why', ({ search }) => expect(narrowingOf(search)).toEqual(first));

  it.each([
    {},
    { days: 0 },
    { show: 'unattended', score: 1, solved: 'no', agent: 'x' },
    { days: 7, solved: 'unsaid' },
  ])('%o says what it was made of', (search) => expect(searchOf(narrowingOf(search))).toEqual(search));

  it('is wide without conditions of its own', () => {
    expect(isWide(narrowingOf({ days: 7, show: 'asked' }))).toBe(true);
    expect(isWide(narrowingOf({ score: 1 }))).toBe(false);
  });
});

describe('the questions', () => {
  it('ask figures of the period and the agent alone', () => {
    const narrowing = narrowingOf({ score: 1, solved: 'no', agent: 'x', show: 'unattended' });
    expect(figuresQuery(narrowing, startOf)).toEqual({ from: '30 days ago', agent: 'x' });
    expect(figuresQuery(narrowingOf({ days: 0 }), startOf)).toEqual({});
  });

  it.each([
    { search: {}, query: { from: '30 days ago', state: 'answered' } },
    { search: { show: 'asked', days: 0 }, query: {} },
    {
      search: { show: 'unattended', score: 2 },
      query: { from: '30 days ago', unattended: 'true', score: 2 },
    },
    { search: { solved: 'no', days: 1 }, query: { from: '1 days ago', state: 'answered', solved: 'no' } },
  ])('ask the list for $query', ({ search, query }) =>
    expect(listQuery(narrowingOf(search), startOf)).toEqual(query),
  );
});
