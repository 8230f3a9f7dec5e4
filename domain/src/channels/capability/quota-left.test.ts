import { expect, it } from 'vitest';
import { quotaLeft } from './quota-left.ts';

const quota = { messages: 20, perSeconds: 10 };
const since = new Date('2026-03-02T09:00:00.000Z');
const until = '2026-03-02T09:00:10.000Z';
const after = (seconds: number) => new Date(since.getTime() + seconds * 1000);

it.each([
  { why: 'nothing was sent yet', taken: null, now: after(0), left: 20, until: null },
  { why: 'some was sent', taken: { since, used: 5 }, now: after(1), left: 15, until },
  { why: 'all was sent', taken: { since, used: 20 }, now: after(9.999), left: 0, until },
  { why: 'the span has ended', taken: { since, used: 20 }, now: after(10), left: 20, until: null },
  { why: 'the vendor allows less than before', taken: { since, used: 25 }, now: after(1), left: 0, until },
])('leaves $left when $why', ({ taken, now, left, until: ends }) => {
  expect(quotaLeft(quota, taken, now)).toEqual({ ...quota, left, until: ends });
});

it('is nothing where the vendor sets none', () => {
  expect(quotaLeft(null, { since, used: 5 }, since)).toBeNull();
});
