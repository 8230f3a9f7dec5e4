import { expect, it } from 'vitest';
import { aConversation } from '../sample-conversation.ts';
import { isUnread, seenMax, withSeen } from './unread.ts';

it.each([
  { extra: { messageCount: 3 }, seen: 0, is: true, why: 'it was never opened here' },
  { extra: { messageCount: 3 }, seen: 3, is: false, why: 'all of it was seen' },
  { extra: { messageCount: 4 }, seen: 3, is: true, why: 'the customer wrote since' },
  { extra: { messageCount: 4, lastMessageAuthor: 'member' }, seen: 3, is: false, why: 'we spoke last' },
  { extra: { messageCount: 4, state: 'closed' }, seen: 0, is: false, why: 'it is over' },
] as const)('is unread: $is, because $why', ({ extra, seen, is }) => {
  expect(isUnread(aConversation('a', extra), seen)).toBe(is);
});

it('never takes back what was seen', () => {
  const seen = new Map([['a', 5]]);
  expect(withSeen(seen, 'a', 3)).toBe(seen);
  expect(withSeen(seen, 'a', 6).get('a')).toBe(6);
});

it('forgets the one that was read longest ago', () => {
  const full = new Map(Array.from({ length: seenMax }, (_, index) => [`c${index}`, 1]));
  const next = withSeen(withSeen(full, 'c0', 2), 'new', 1);
  expect([next.size, next.has('c1'), next.get('c0'), next.get('new')]).toEqual([seenMax, false, 2, 1]);
});
