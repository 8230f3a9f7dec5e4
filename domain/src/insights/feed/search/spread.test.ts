import { expect, it } from 'vitest';
import { type MovedLevel, partsOf } from './levels.ts';
import { isSpreadEvenly } from './spread.ts';

const amount = (before: number, after: number): MovedLevel => ({
  before: { value: before, n: before, days: 28, weight: 1 },
  after: { value: after, n: after, days: 5, weight: 1 },
});
const mean = (before: number, after: number, rows: number): MovedLevel => ({
  before: { value: before, n: rows, days: 28, weight: rows },
  after: { value: after, n: rows, days: 5, weight: rows },
});

it.each([
  { why: 'all doubled', whole: amount(40, 80), groups: [amount(10, 20), amount(30, 60)], is: true },
  { why: 'nearly so', whole: amount(40, 80), groups: [amount(10, 23), amount(30, 57)], is: true },
  { why: 'one alone grew', whole: amount(40, 80), groups: [amount(10, 50), amount(30, 30)], is: false },
  {
    why: 'one went the other way',
    whole: amount(40, 50),
    groups: [amount(20, 5), amount(20, 45)],
    is: false,
  },
  { why: 'what no group covers made it', whole: amount(40, 80), groups: [amount(30, 30)], is: false },
  { why: 'there was nothing before', whole: amount(0, 9), groups: [amount(0, 4), amount(0, 5)], is: false },
  { why: 'nothing changed', whole: amount(9, 9), groups: [amount(4, 4), amount(5, 5)], is: false },
])('amounts: spread evenly is $is when $why', ({ whole, groups, is }) => {
  const parts = partsOf(whole, groups, 'count');
  expect(parts && isSpreadEvenly(whole, groups, parts, 'count')).toBe(is);
});

it.each([
  { why: 'all fell alike', groups: [mean(0.9, 0.7, 30), mean(0.8, 0.6, 10)], is: true },
  { why: 'one alone fell', groups: [mean(0.9, 0.9, 30), mean(0.8, 0.2, 10)], is: false },
])('shares: spread evenly is $is when $why', ({ groups, is }) => {
  const side = (of: 'before' | 'after') =>
    groups.reduce((all, group) => all + (group[of].value ?? 0) * group[of].weight, 0) / 40;
  const whole = mean(side('before'), side('after'), 40);
  const parts = partsOf(whole, groups, 'share');
  expect(parts && isSpreadEvenly(whole, groups, parts, 'share')).toBe(is);
});
