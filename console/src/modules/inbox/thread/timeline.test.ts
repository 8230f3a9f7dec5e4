import type { Message } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import type { Outgoing } from '../outbox/outgoing.ts';
import { aMessage } from '../sample-conversation.ts';
import { type Day, linesOf, type TimelineParts, timelineOf as timeline } from './timeline.ts';

const dayOf = (moment: string) => moment.slice(0, 10);
const ours = { authorKind: 'member', authorId: 'me' } as const;

function anOutgoing(clientMessageId: string, extra: Partial<Outgoing> = {}): Outgoing {
  return {
    clientMessageId,
    conversationId: 'a',
    kind: 'reply',
    text: clientMessageId,
    madeAt: '2026-11-21T10:30:00.000Z',
    state: 'sending',
    problem: null,
    isLineProblem: false,
    isOvertaken: false,
    files: [],
    mentions: [],
    seen: null,
    cannedReplyId: null,
    ...extra,
  };
}

function timelineOf(
  messages: readonly Message[],
  outgoing: readonly Outgoing[] = [],
  more: Partial<TimelineParts> = {},
) {
  return timeline({ messages, outgoing, events: [], hasEarlier: false, memberId: 'me', ...more }, dayOf);
}

/** Days as lines: who begins to speak, and what is said. */
function read(days: readonly Day[]): string[] {
  return days.flatMap((day) => [
    day.key,
    ...linesOf([day]).map((line) => {
      const who = line.isFirst ? `${line.isNote ? 'note by ' : ''}${line.authorId}: ` : '';
      return `${who}${line.text} (${line.state})`;
    }),
  ]);
}

it('says once who speaks several times in a row', () => {
  const messages = [aMessage(1), aMessage(2), aMessage(3, ours), aMessage(4)];
  expect(read(timelineOf(messages))).toEqual([
    '2026-11-21',
    'customer of a: line 1 (sent)',
    'line 2 (sent)',
    'me: line 3 (sent)',
    'customer of a: line 4 (sent)',
  ]);
});

it.each([
  { next: aMessage(5, ours), isFirst: false, why: 'it follows at once' },
  { next: aMessage(10, ours), isFirst: true, why: 'more than five minutes lie between' },
  { next: aMessage(5, { ...ours, visibility: 'note' }), isFirst: true, why: 'a note is no reply' },
  { next: aMessage(5, { ...ours, authorId: 'lin' }), isFirst: true, why: 'a colleague goes on' },
])('says who speaks ($isFirst) when $why', ({ next, isFirst }) => {
  expect(linesOf(timelineOf([aMessage(4, ours), next]))[1]?.isFirst).toBe(isFirst);
});

it('keeps every line’s key when older ones come before it', () => {
  const later = [aMessage(3), aMessage(4)];
  const keys = (days: readonly Day[]) => linesOf(days).map((line) => line.key);
  const all = keys(timelineOf([aMessage(1), aMessage(2), ...later]));
  expect(all.slice(2)).toEqual(keys(timelineOf(later)));
});

it('begins a new day with its own heading', () => {
  const messages = [aMessage(1), aMessage(2, { sentAt: '2026-11-22T00:00:00.000Z' })];
  expect(timelineOf(messages).map((day) => day.key)).toEqual(['2026-11-21', '2026-11-22']);
});

it('shows what is on its way last, and as sent only when it is stored', () => {
  const waiting = [anOutgoing('hello'), anOutgoing('there', { state: 'failed', problem: 'out of reach' })];
  expect(read(timelineOf([aMessage(1)], waiting)).slice(2)).toEqual([
    'me: hello (sending)',
    'there (failed)',
  ]);
  const stored = aMessage(2, { ...ours, clientMessageId: 'hello', text: 'hello' });
  expect(read(timelineOf([aMessage(1), stored], waiting)).slice(2)).toEqual([
    'me: hello (sent)',
    'me: there (failed)',
  ]);
});

it('keeps what is on its way under the last day when this machine’s clock is ahead', () => {
  const ahead = anOutgoing('hello', { madeAt: '2026-11-23T00:00:00.000Z' });
  expect(timelineOf([aMessage(1)], [ahead]).map((day) => day.key)).toEqual(['2026-11-21']);
});

const anEvent = (position: number, minute: number) => ({
  position,
  kind: 'inbox.conversation-assigned',
  subjectId: null,
  occurredAt: new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString(),
  actor: { kind: 'member' as const, id: 'me' },
  payload: {},
});
const keysOf = (days: readonly Day[]) => days.flatMap((day) => day.entries.map((entry) => entry.key));

it('shows what was done between what was said, and who speaks anew after it', () => {
  const days = timelineOf([aMessage(1), aMessage(3)], [], { events: [anEvent(7, 2), anEvent(8, 9)] });
  expect(keysOf(days)).toEqual(['client 1', 'event 7', 'client 3', 'event 8']);
  expect(linesOf(days).map((line) => line.isFirst)).toEqual([true, true]);
});

it('puts a stage where it was entered, though it is told later', () => {
  const enteredAt = new Date(Date.UTC(2026, 10, 21, 10, 0)).toISOString();
  const told = { ...anEvent(9, 30), kind: 'inbox.stage-entered', payload: { enteredAt } };
  const days = timelineOf([aMessage(1), aMessage(3)], [], { events: [anEvent(7, 2), told] });
  expect(keysOf(days)).toEqual(['event 9', 'client 1', 'event 7', 'client 3']);
});

it('leaves out what was done before the first message that is held', () => {
  const events = [anEvent(7, 2), anEvent(8, 9)];
  expect(keysOf(timelineOf([aMessage(5)], [], { events, hasEarlier: true }))).toEqual([
    'client 5',
    'event 8',
  ]);
});
