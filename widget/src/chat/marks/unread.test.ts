import { expect, it } from 'vitest';
import { ModelDesk } from '../../../test/model-desk.ts';
import { mergeEnd, noThread } from '../thread/thread.ts';
import { allSeen, countUnread, readSeen } from './unread.ts';

function threadOf(desk: ModelDesk) {
  return mergeEnd(noThread, desk.read({ limit: 50 }), 50).thread;
}

it.each([
  { seen: null, unread: 2, why: 'nothing was looked at' },
  { seen: { conversationId: 'c0', number: 2 }, unread: 1, why: 'one came since' },
  { seen: { conversationId: 'c0', number: 4 }, unread: 0, why: 'all was looked at' },
  { seen: { conversationId: 'older', number: 9 }, unread: 2, why: 'that was another conversation' },
])('counts $unread when $why', ({ seen, unread }) => {
  const desk = new ModelDesk();
  desk.send('a', 'hello');
  desk.write('hi');
  desk.send('b', 'one question');
  desk.write('yes?');
  expect(countUnread(threadOf(desk), seen)).toBe(unread);
});

it('remembers the last message as seen, and nothing when there is none', () => {
  const desk = new ModelDesk();
  expect(allSeen(threadOf(desk))).toBeNull();
  desk.send('a', 'hello');
  expect(allSeen(threadOf(desk))).toEqual({ conversationId: 'c0', number: 1 });
});

it.each([null, '', '3', '{"conversationId":"c0"}', '{"number":2}'])('reads %j as nothing seen', (kept) => {
  expect(readSeen(kept)).toBeNull();
});
