import { expect, it } from 'vitest';
import { compare, isClean, type Said, type Stored } from './history.ts';

const said = (key: string, rest: Partial<Said> = {}): Said => ({
  conversation: 'one',
  who: 'c',
  text: key,
  key,
  isAcknowledged: true,
  ...rest,
});
const stored = (key: string, number: number, rest: Partial<Stored> = {}): Stored => ({
  conversation: 'one',
  who: 'c',
  text: key,
  key,
  number,
  ...rest,
});

it('is clean when what was said is stored once and in order', () => {
  expect(isClean(compare([said('a'), said('b')], [stored('a', 1), stored('b', 2)]))).toBe(true);
});

it.each([
  { why: 'lost', said: [said('a')], stored: [] },
  { why: 'duplicate', said: [said('a')], stored: [stored('a', 1), stored('a', 2)] },
  { why: 'phantom', said: [], stored: [stored('x', 1)] },
  { why: 'phantom', said: [said('a')], stored: [stored('a', 1, { conversation: 'two' })] },
  { why: 'phantom', said: [said('a')], stored: [stored('a', 1, { text: 'other words' })] },
  { why: 'reordered', said: [said('a'), said('b')], stored: [stored('b', 1), stored('a', 2)] },
  { why: 'stuck', said: [said('a', { isAcknowledged: false })], stored: [] },
] as const)('finds what is $why', ({ why, said: lines, stored: rows }) => {
  const verdict = compare(lines, rows);
  expect(verdict[why]).not.toEqual([]);
  expect(isClean(verdict)).toBe(false);
});

it('forgives a line that was stored although its answer was lost', () => {
  const verdict = compare([said('a', { isAcknowledged: false })], [stored('a', 1)]);
  expect(verdict).toMatchObject({ lost: [], phantom: [], duplicate: [] });
});
