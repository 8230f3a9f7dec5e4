import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ModelDesk } from '../../../test/model-desk.ts';
import {
  hasGap,
  isNews,
  mergeAfter,
  mergeBefore,
  mergeEnd,
  mergeSent,
  noThread,
  type Thread,
} from './thread.ts';

const limit = 3;

function numbers(thread: Thread): number[] {
  return thread.messages.map((message) => message.number);
}

function deskWith(...acts: ('ask' | 'answer' | 'note')[]): ModelDesk {
  const desk = new ModelDesk();
  for (const [index, act] of acts.entries()) {
    if (act === 'ask') desk.send(`id${index}`, 'hello');
    if (act === 'answer') desk.write('hi');
    if (act === 'note') desk.write('look at this', 'note');
  }
  return desk;
}

it('begins with the end and says whether there is more before it', () => {
  const desk = deskWith('ask', 'ask', 'answer', 'ask', 'answer');
  const { thread } = mergeEnd(noThread, desk.read({ limit }), limit);
  expect(numbers(thread)).toEqual([3, 4, 5]);
  expect(thread).toMatchObject({ isBegun: true, isClosed: false, readFrom: 3, readTo: 5 });
  const whole = mergeBefore(thread, desk.read({ before: 3, limit }), 3, limit);
  expect([numbers(whole), whole.readFrom]).toEqual([[1, 2, 3, 4, 5], 1]);
});

it('is begun and empty for somebody who has not written yet', () => {
  const { thread } = mergeEnd(noThread, new ModelDesk().read({ limit }), limit);
  expect(thread).toEqual({ ...noThread, isBegun: true });
});

it('takes a message once, however often it comes', () => {
  const desk = deskWith('ask', 'answer');
  const { thread } = mergeEnd(noThread, desk.read({ limit }), limit);
  const again = mergeAfter(thread, desk.read({ after: 0, limit }), 0, limit).thread;
  expect(mergeSent(again, desk.send('id0', 'hello'))).toEqual(thread);
});

it('knows that something is missing when our own message is further on than we have read', () => {
  const desk = deskWith('ask');
  const { thread } = mergeEnd(noThread, desk.read({ limit }), limit);
  desk.write('we looked it up');
  const sent = mergeSent(thread, desk.send('mine', 'still there?'));
  expect([numbers(sent), sent.readTo, hasGap(sent)]).toEqual([[1, 3], 1, true]);
  const read = mergeAfter(sent, desk.read({ after: 1, limit }), 1, limit).thread;
  expect([numbers(read), read.readTo, hasGap(read)]).toEqual([[1, 2, 3], 3, false]);
});

it('asks no further for the numbers of notes, which are never shown', () => {
  const desk = deskWith('ask', 'note', 'note', 'answer');
  const { thread, isComplete } = mergeAfter(
    { ...noThread, isBegun: true },
    desk.read({ after: 0, limit }),
    0,
    limit,
  );
  expect([numbers(thread), thread.readTo, isComplete, hasGap(thread)]).toEqual([[1, 4], 4, true, false]);
});

it('asks again from the start when another conversation has begun', () => {
  const desk = deskWith('ask', 'answer');
  const { thread } = mergeEnd(noThread, desk.read({ limit }), limit);
  desk.close();
  desk.send('new', 'one more thing');
  const merged = mergeAfter(thread, desk.read({ after: 2, limit }), 2, limit);
  expect(merged).toMatchObject({ isComplete: false, thread: { readTo: 0, messages: [] } });
  const read = mergeAfter(merged.thread, desk.read({ after: 0, limit }), 0, limit).thread;
  expect([numbers(read), read.earlier.length, read.isClosed]).toEqual([[1], 2, false]);
});

it.each([
  { conversationId: 'c0', number: 2, is: false, why: 'we hold it' },
  { conversationId: 'c0', number: 3, is: true, why: 'it is the next' },
  { conversationId: 'c0', number: null, is: true, why: 'it is no message' },
  { conversationId: 'c1', number: 1, is: true, why: 'it is in another conversation' },
])(
  'takes number $number of $conversationId for news: $is, because $why',
  ({ conversationId, number, is }) => {
    const { thread } = mergeEnd(noThread, deskWith('ask', 'answer').read({ limit }), limit);
    expect(isNews(thread, { conversationId, number })).toBe(is);
  },
);

const acts = fc.array(
  fc.constantFrom(
    'send',
    'resend',
    'resend the first',
    'answer',
    'note',
    'close',
    'ask',
    'hear',
    'hear late',
    'read',
  ),
  { maxLength: 60 },
);

it('shows each message once and in order, whatever answers come late, twice or never', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const desk = new ModelDesk();
      const late: (() => void)[] = [];
      let sent = 0;
      let thread = noThread;
      const ask = (): (() => void) => {
        const { isBegun, readTo } = thread;
        const answer = desk.read(isBegun ? { after: readTo, limit } : { limit });
        return () => {
          thread = (isBegun ? mergeAfter(thread, answer, readTo, limit) : mergeEnd(thread, answer, limit))
            .thread;
        };
      };
      for (const act of all) {
        if (act === 'send' || (act.startsWith('resend') && sent > 0)) {
          if (act === 'send') sent += 1;
          const answer = desk.send(act === 'resend the first' ? 'id1' : `id${sent}`, 'hello');
          late.push(() => {
            thread = mergeSent(thread, answer);
          });
        }
        if (act === 'answer') desk.write('hi');
        if (act === 'note') desk.write('see', 'note');
        if (act === 'close') desk.close();
        if (act === 'ask') late.push(ask());
        if (act === 'hear') late.shift()?.();
        if (act === 'hear late') late.at(-1)?.();
        if (act === 'read') ask()();
      }
      for (let turn = 0; turn < 70; turn++) ask()();
      const before = thread.readFrom > 1 ? desk.read({ before: thread.readFrom, limit: 200 }) : null;
      if (before) thread = mergeBefore(thread, before, thread.readFrom, 200);
      expect(thread.messages).toEqual(desk.shown);
      const ids = [...thread.earlier, ...thread.messages].map((message) => message.messageId);
      expect(ids).toEqual([...new Set(ids)].sort());
    }),
    { numRuns: 300 },
  );
});
