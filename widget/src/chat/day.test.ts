import { expect, it } from 'vitest';
import { sayDay, sayMoment } from './day.ts';

const timeZone = 'UTC';

it.each([
  { at: '2026-11-21T01:00:00.000Z', zh: '今天', en: 'Today' },
  { at: '2026-11-20T23:00:00.000Z', zh: '昨天', en: 'Yesterday' },
  { at: '2026-11-18T23:00:00.000Z', zh: '11月18日周三', en: 'Wed 18 November' },
  { at: '2025-12-31T23:00:00.000Z', zh: '2025年12月31日周三', en: 'Wed, 31 December 2025' },
])('says $zh and $en of $at', ({ at, zh, en }) => {
  const now = Date.parse('2026-11-21T12:00:00.000Z');
  expect([sayDay(at, now, 'zh', timeZone), sayDay(at, now, 'en', timeZone)]).toEqual([zh, en]);
});

it('knows that it is already tomorrow where the visitor is', () => {
  const now = Date.parse('2026-11-21T17:00:00.000Z');
  expect(sayDay('2026-11-21T15:00:00.000Z', now, 'en', 'Asia/Shanghai')).toBe('Yesterday');
});

it('says a moment to come as people do', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  const say = (at: string) => sayMoment(at, now, 'en', 'UTC').replace(/\s+/g, ' ');
  expect(say('2026-11-21T14:30:00Z')).toBe('Today 14:30');
  expect(say('2026-11-22T09:00:00Z')).toBe('Tomorrow 09:00');
  expect(say('2026-11-24T09:00:00Z')).toBe('Tue 24 November 09:00');
});
