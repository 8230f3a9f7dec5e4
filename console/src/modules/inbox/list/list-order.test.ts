import { expect, it } from 'vitest';
import { aConversation } from '../sample-conversation.ts';
import { heldOrder, longestWait, neighbourOf } from './list-order.ts';

const ids = (rows: readonly { conversationId: string }[]) => rows.map((row) => row.conversationId).join(' ');

const [a, b, c] = [
  aConversation('a', { waitingSince: '2026-11-21T10:05:00.000Z' }),
  aConversation('b', { waitingSince: '2026-11-21T10:01:00.000Z' }),
  aConversation('c', { waitingSince: '2026-11-21T10:03:00.000Z' }),
];
const [x, y] = [aConversation('x'), aConversation('y')];

it.each([
  { latest: [a, b, c], rows: 'a b c', changes: 0, why: 'nothing changed' },
  { latest: [c, a, b], rows: 'a b c', changes: 1, why: 'they changed places' },
  { latest: [x, a, b, c], rows: 'a b c', changes: 1, why: 'one is new' },
  { latest: [a, c], rows: 'a b c', changes: 1, why: 'one has gone' },
  { latest: [x, y, c], rows: 'a b c', changes: 4, why: 'two are new and two have gone' },
])('holds "$rows" and counts $changes when $why', ({ latest, rows, changes }) => {
  const held = heldOrder([a, b, c], latest);
  expect([ids(held.rows), held.changeCount]).toEqual([rows, changes]);
});

it('renews what held rows say', () => {
  const answered = { ...b, waitingSince: null, lastMessageText: '好的' };
  expect(heldOrder([a, b], [a, answered]).rows).toEqual([a, answered]);
});

it.each([
  { open: null, last: -1, step: 1, leads: 'a', why: 'nothing is open: to the first' },
  { open: null, last: -1, step: -1, leads: undefined, why: 'nothing is above the first' },
  { open: 'a', last: 0, step: 1, leads: 'b', why: 'to the next' },
  { open: 'c', last: 2, step: 1, leads: undefined, why: 'it is the last' },
  { open: 'gone', last: 1, step: 1, leads: 'b', why: 'its place is now the next one’s' },
  { open: 'gone', last: 1, step: -1, leads: 'a', why: 'what stood above it' },
  { open: 'gone', last: 3, step: 1, leads: undefined, why: 'it was the last' },
] as const)('leads from $open by $step to $leads: $why', ({ open, last, step, leads }) => {
  expect(neighbourOf(['a', 'b', 'c'], open, last, step)).toBe(leads);
});

it.each([
  { rows: [a, x, b], longest: 'b', why: 'b waits since 10:01' },
  { rows: [x, y], longest: undefined, why: 'nobody waits' },
  { rows: [a, { ...b, snoozedUntil: '2026-11-22T10:00:00.000Z' }], longest: 'a', why: 'b sleeps' },
])('$longest waits longest: $why', ({ rows, longest }) => {
  expect(longestWait(rows)?.conversationId).toBe(longest);
});
