import { expect, it } from 'vitest';
import { isPaused } from './is-paused.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const later = '2026-03-02T09:05:00.000Z';

it.each([
  { why: 'it never failed', isActive: true, pausedUntil: null, is: false },
  { why: 'the pause still runs', isActive: true, pausedUntil: later, is: true },
  { why: 'the pause is over', isActive: true, pausedUntil: now.toISOString(), is: false },
  { why: 'off is more than paused', isActive: false, pausedUntil: later, is: false },
])('a webhook is paused: $is, since $why', ({ isActive, pausedUntil, is }) => {
  expect(isPaused({ isActive, pausedUntil }, now)).toBe(is);
});
