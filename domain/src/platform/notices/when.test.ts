import { expect, it } from 'vitest';
import { initialNoticeSettings, type NoticeSettings } from './settings.ts';
import { holdOf } from './when.ts';

const zone = 'Asia/Shanghai';
const quiet: NoticeSettings['quiet'] = {
  from: 22 * 60,
  to: 8 * 60,
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  wholeDays: [],
};
const night = new Date('2026-03-08T15:00:00Z');
const day = new Date('2026-03-08T06:00:00Z');
const mail = { way: 'mail', isUrgent: false, zone, now: night } as const;
const push = { ...mail, way: 'push' } as const;
const quietly = (more: Partial<NoticeSettings> = {}) => ({ ...initialNoticeSettings, quiet, ...more });

it.each([
  { why: 'nothing was asked for', settings: initialNoticeSettings, leaving: mail, hold: null },
  { why: 'it is day', settings: quietly(), leaving: { ...mail, now: day }, hold: null },
  {
    why: 'it is night, until that is over',
    settings: quietly(),
    leaving: mail,
    hold: { way: 'mail', until: '2026-03-09T00:00:00Z' },
  },
  {
    why: 'it is night and a push',
    settings: quietly(),
    leaving: push,
    hold: { way: 'push', until: '2026-03-09T00:00:00Z' },
  },
  { why: 'urgent things are loud', settings: quietly(), leaving: { ...push, isUrgent: true }, hold: null },
  {
    why: 'urgent things are not loud',
    settings: quietly({ isUrgentLoud: false }),
    leaving: { ...push, isUrgent: true },
    hold: { way: 'push', until: '2026-03-09T00:00:00Z' },
  },
  {
    why: 'what comes at night goes into the daily mail, a push as well',
    settings: quietly({ held: 'daily' }),
    leaving: push,
    hold: { way: 'mail', until: '2026-03-09T01:00:00Z' },
  },
  {
    why: 'there is no daily mail for whoever wants none',
    settings: quietly({ held: 'daily', mail: 'none' }),
    leaving: push,
    hold: { way: 'push', until: '2026-03-09T00:00:00Z' },
  },
  {
    why: 'all mails come in one a day',
    settings: { ...initialNoticeSettings, mail: 'daily' as const },
    leaving: { ...mail, now: day },
    hold: { way: 'mail', until: '2026-03-09T01:00:00Z' },
  },
  {
    why: 'the daily mail would come at night, and waits for the morning',
    settings: quietly({ mail: 'daily', dailyAt: 6 * 60 }),
    leaving: { ...mail, now: day },
    hold: { way: 'mail', until: '2026-03-09T00:00:00Z' },
  },
  {
    why: 'pushes have nothing to do with the daily mail by day',
    settings: quietly({ mail: 'daily' }),
    leaving: { ...push, now: day },
    hold: null,
  },
])('holds $hold when $why', ({ settings, leaving, hold }) => {
  expect(holdOf(settings, leaving)).toEqual(hold && { ...hold, until: new Date(hold.until) });
});
