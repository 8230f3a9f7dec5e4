import { expect, it } from 'vitest';
import { memoryShelf } from '../../../widget/test/memory-shelf.ts';
import { keepTicket, keptTicket } from './ticket.ts';

const ticket = { ticket: 'sealed', email: 'lin@example.com', expiresAt: '2026-03-02T09:10:00.000Z' };
const at = (time: string): number => Date.parse(`2026-03-02T${time}Z`);

it.each([
  { now: '09:00:00', kept: ticket, why: 'its code still lives' },
  { now: '09:10:00', kept: null, why: 'its code has expired' },
])('gives $kept back when $why', ({ now, kept }) => {
  const shelf = memoryShelf();
  keepTicket(shelf, ticket);
  expect(keptTicket(shelf, at(now))).toEqual(kept);
});

it.each(['', '{', '[]', '{"ticket":1}'])('makes nothing of %j', (text) => {
  expect(keptTicket(memoryShelf(new Map([['ticket', text]])), 0)).toBeNull();
});

it('forgets', () => {
  const shelf = memoryShelf();
  keepTicket(shelf, ticket);
  keepTicket(shelf, null);
  expect(keptTicket(shelf, 0)).toBeNull();
});
