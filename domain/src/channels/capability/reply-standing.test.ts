import { expect, it } from 'vitest';
import { replyStanding } from './reply-standing.ts';

const wrote = new Date('2026-03-02T09:00:00.000Z');
const after = (hours: number, ms = 0) => new Date(wrote.getTime() + hours * 3600_000 + ms);
/** WeChat's: five messages within 48 hours of the customer's last. */
const wechat = { seconds: 48 * 3600, messagesMax: 5 };

it.each([
  { why: 'just now', now: after(0), sentSince: 0, standing: { kind: 'open', until: after(48), left: 5 } },
  {
    why: 'in the last millisecond',
    now: after(48, -1),
    sentSince: 4,
    standing: { kind: 'open', until: after(48), left: 1 },
  },
  { why: 'when it ends', now: after(48), sentSince: 0, standing: { kind: 'closed' } },
  { why: 'after the fifth', now: after(1), sentSince: 5, standing: { kind: 'used-up' } },
])('answers $standing.kind $why', ({ now, sentSince, standing }) => {
  expect(replyStanding(wechat, { lastFromCustomerAt: wrote, sentSince }, now)).toEqual(standing);
});

it('is open for good where there is no window, and closed to whoever never wrote where there is one', () => {
  const never = { lastFromCustomerAt: null, sentSince: 0 };
  expect(replyStanding(null, never, wrote)).toEqual({ kind: 'open', until: null, left: null });
  expect(replyStanding(wechat, never, wrote)).toEqual({ kind: 'closed' });
});

it('counts nothing where only time counts', () => {
  const often = { lastFromCustomerAt: wrote, sentSince: 99 };
  expect(replyStanding({ seconds: 24 * 3600, messagesMax: null }, often, after(1))).toEqual({
    kind: 'open',
    until: after(24),
    left: null,
  });
});
