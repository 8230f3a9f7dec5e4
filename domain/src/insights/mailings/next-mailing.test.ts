import { expect, it } from 'vitest';
import { type MailingTime, nextMailing } from './next-mailing.ts';

const base: MailingTime = { every: 'day', weekday: 'mon', monthDay: 1, time: '09:00' };

it.each([
  { why: 'later today', time: {}, after: '2026-03-02T00:59:00Z', next: '2026-03-02T01:00:00.000Z' },
  {
    why: 'tomorrow, when today’s is over',
    time: {},
    after: '2026-03-02T01:00:00Z',
    next: '2026-03-03T01:00:00.000Z',
  },
  {
    why: 'on its day of the week',
    time: { every: 'week', weekday: 'fri' },
    after: '2026-03-02T01:00:00Z',
    next: '2026-03-06T01:00:00.000Z',
  },
  {
    why: 'on the last day of a month that has no 31st',
    time: { every: 'month', monthDay: 31 },
    after: '2026-02-01T00:00:00Z',
    next: '2026-02-28T01:00:00.000Z',
  },
  {
    why: 'in the next month, when this one’s is over',
    time: { every: 'month', monthDay: 1 },
    after: '2026-03-01T01:00:00Z',
    next: '2026-04-01T01:00:00.000Z',
  },
] as const)('is mailed $why', ({ time, after, next }) => {
  expect(nextMailing({ ...base, ...time }, 'Asia/Shanghai', new Date(after)).toISOString()).toBe(next);
});

it('keeps its hour on the clock when summer begins', () => {
  const next = nextMailing(base, 'Europe/Berlin', new Date('2026-03-28T12:00:00Z'));
  expect(next.toISOString()).toBe('2026-03-29T07:00:00.000Z');
});
