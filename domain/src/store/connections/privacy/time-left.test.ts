import { expect, it } from 'vitest';
import { nextPrivacyReminder, privacyDaysLeft, privacyDueAt } from './time-left.ts';

const askedAt = new Date('2026-01-01T08:00:00Z');

it('is to be done within thirty days', () => {
  expect(privacyDueAt(askedAt).toISOString()).toBe('2026-01-31T08:00:00.000Z');
});

it.each([
  { why: 'it was just asked', after: '2026-01-01T08:00:00Z', next: '2026-01-16T08:00:00.000Z' },
  { why: 'the first reminder was', after: '2026-01-16T08:00:00Z', next: '2026-01-24T08:00:00.000Z' },
  { why: 'one was missed', after: '2026-01-29T00:00:00Z', next: '2026-01-30T08:00:00.000Z' },
  { why: 'its last day began', after: '2026-01-30T08:00:00Z', next: '2026-01-31T08:00:00.000Z' },
  { why: 'it is late', after: '2026-01-31T08:00:00Z', next: undefined },
])('reminds next at $next when $why', ({ after, next }) => {
  expect(nextPrivacyReminder(askedAt, new Date(after))?.toISOString()).toBe(next);
});

it.each([
  { now: '2026-01-01T08:00:00Z', left: 30 },
  { now: '2026-01-16T08:00:00Z', left: 15 },
  { now: '2026-01-30T08:00:01Z', left: 1 },
  { now: '2026-01-31T08:00:00Z', left: 0 },
  { now: '2026-02-02T08:00:00Z', left: -2 },
])('has $left days left at $now', ({ now, left }) => {
  // -0 is 0 to a reader.
  expect(privacyDaysLeft(askedAt, new Date(now)) + 0).toBe(left);
});
