import { expect, it } from 'vitest';
import { backOffSeconds, pauseSeconds } from './pause.ts';

it.each([
  { why: 'all is well', failures: 0, seconds: 0 },
  { why: 'it fails now and then', failures: 9, seconds: 0 },
  { why: 'ten failed in a row', failures: 10, seconds: 60 },
  { why: 'the next try failed too', failures: 11, seconds: 120 },
  { why: 'it is gone for long', failures: 400, seconds: 3600 },
])('rests $seconds s when $why', ({ failures, seconds }) => {
  expect(pauseSeconds(failures)).toBe(seconds);
});

it('tries ever more rarely, and at least once an hour', () => {
  expect([1, 2, 3, 10, 11, 500].map(backOffSeconds)).toEqual([5, 10, 20, 2560, 3600, 3600]);
});
