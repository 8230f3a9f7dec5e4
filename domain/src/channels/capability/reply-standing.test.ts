import { expect, it } from 'vitest';
import { bestStanding, replyStanding } from './reply-standing.ts';

const wrote = new Date('2026-03-02T09:00:00.000Z');
const after = (hours: number, ms = 0) => new Date(wrote.getTime() + hours * 3600_000 + ms);
/** WeChat's: five messages within 48 hours of the customer's last. */
const wechat = { seconds: 48 * 3600, messagesMax: 5 };

it.each([
  {
    why: 'just now',
    now: after(0),
    sentSince: 0,
    standing: { kind: 'open', until: after(48), left: 5, max: 5 },
  },
  {
    why: 'in the last millisecond',
    now: after(48, -1),
    sentSince: 4,
    standing: { kind: 'open', until: after(48), left: 1, max: 5 },
  },
  { why: 'when it ends', now: after(48), sentSince: 0, standing: { kind: 'closed' } },
  { why: 'after the fifth', now: after(1), sentSince: 5, standing: { kind: 'used-up' } },
])('answers $standing.kind $why', ({ now, sentSince, standing }) => {
  expect(replyStanding(wechat, { lastFromCustomerAt: wrote, sentSince }, now)).toEqual(standing);
});

it('is open for good where there is no window, and closed to whoever never wrote where there is one', () => {
  const never = { lastFromCustomerAt: null, sentSince: 0 };
  expect(replyStanding(null, never, wrote)).toEqual({ kind: 'open', until: null, left: null, max: null });
  expect(replyStanding(wechat, never, wrote)).toEqual({ kind: 'closed' });
});

it('counts nothing where only time counts', () => {
  const often = { lastFromCustomerAt: wrote, sentSince: 99 };
  expect(replyStanding({ seconds: 24 * 3600, messagesMax: null }, often, after(1))).toEqual({
    kind: 'open',
    until: after(24),
    left: null,
    max: null,
  });
});

/** WeChat's: a click in the menu opens a minute for three messages. */
const withClicks = { replyWindow: wechat, actWindows: { click: { seconds: 60, messagesMax: 3 } } };
const at = (minutes: number) => new Date(wrote.getTime() + minutes * 60_000);
const clicked = (minutes: number, sentSince = 0) => ({ click: { at: at(minutes), sentSince } });

it.each([
  {
    why: 'only a click, within its minute',
    written: { lastFromCustomerAt: null, sentSince: 0, acts: clicked(0, 1) },
    now: at(0.5),
    standing: { kind: 'open', until: at(1), left: 2, max: 3 },
  },
  {
    why: 'only a click, a minute later',
    written: { lastFromCustomerAt: null, sentSince: 0, acts: clicked(0) },
    now: at(1),
    standing: { kind: 'closed' },
  },
  {
    why: 'a message and a click: the window that lasts is told, and they do not add up',
    written: { lastFromCustomerAt: wrote, sentSince: 4, acts: clicked(1) },
    now: at(1.5),
    standing: { kind: 'open', until: after(48), left: 1, max: 5 },
  },
  {
    why: 'the message’s replies are used up and a click opens three more',
    written: { lastFromCustomerAt: wrote, sentSince: 5, acts: clicked(1) },
    now: at(1.5),
    standing: { kind: 'open', until: at(2), left: 3, max: 3 },
  },
  {
    why: 'an act that opens nothing here',
    written: { lastFromCustomerAt: null, sentSince: 0, acts: { wink: { at: wrote, sentSince: 0 } } },
    now: wrote,
    standing: { kind: 'closed' },
  },
])('stands as the best window does: $why', ({ written, now, standing }) => {
  expect(bestStanding(withClicks, written, now)).toEqual(standing);
});
