import { expect, it } from 'vitest';
import type { Outgoing } from '../outbox/outgoing.ts';
import { aMessage } from '../sample-conversation.ts';
import { type Day, timelineOf } from './timeline.ts';

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
    ...extra,
  };
}

/** Days as lines: who, then what they said. */
function read(days: readonly Day[]): string[] {
  return days.flatMap((day) => [
    day.key,
    ...day.runs.map((run) => {
      const said = run.bubbles.map((one) => `${one.text} (${one.state})`).join(', ');
      return `${run.isNote ? 'note by ' : ''}${run.authorId}: ${said}`;
    }),
  ]);
}

it('puts what one person says in a row together', () => {
  const messages = [aMessage(1), aMessage(2), aMessage(3, ours), aMessage(4)];
  expect(read(timelineOf(messages, [], 'me', dayOf))).toEqual([
    '2026-11-21',
    'customer of a: line 1 (sent), line 2 (sent)',
    'me: line 3 (sent)',
    'customer of a: line 4 (sent)',
  ]);
});

it.each([
  { next: aMessage(5, ours), runs: 1, why: 'it follows at once' },
  { next: aMessage(11, ours), runs: 2, why: 'more than five minutes lie between' },
  { next: aMessage(5, { ...ours, visibility: 'note' }), runs: 2, why: 'a note is no reply' },
  { next: aMessage(5, { ...ours, authorId: 'lin' }), runs: 2, why: 'a colleague goes on' },
])('makes $runs of two of ours when $why', ({ next, runs }) => {
  expect(timelineOf([aMessage(4, ours), next], [], 'me', dayOf)[0]?.runs).toHaveLength(runs);
});

it('begins a new day with its own heading', () => {
  const messages = [aMessage(1), aMessage(2, { sentAt: '2026-11-22T00:00:00.000Z' })];
  expect(timelineOf(messages, [], 'me', dayOf).map((day) => day.key)).toEqual(['2026-11-21', '2026-11-22']);
});

it('shows what is on its way last, and as sent only when it is stored', () => {
  const waiting = [anOutgoing('hello'), anOutgoing('there', { state: 'failed', problem: 'out of reach' })];
  expect(read(timelineOf([aMessage(1)], waiting, 'me', dayOf)).at(-1)).toBe(
    'me: hello (sending), there (failed)',
  );
  const stored = aMessage(2, { ...ours, clientMessageId: 'hello', text: 'hello' });
  expect(read(timelineOf([aMessage(1), stored], waiting, 'me', dayOf)).slice(2)).toEqual([
    'me: hello (sent)',
    'me: there (failed)',
  ]);
});

it('keeps what is on its way under the last day when this machine’s clock is ahead', () => {
  const ahead = anOutgoing('hello', { madeAt: '2026-11-23T00:00:00.000Z' });
  expect(timelineOf([aMessage(1)], [ahead], 'me', dayOf).map((day) => day.key)).toEqual(['2026-11-21']);
});
