import type { Message } from '@zhiyin/domain/inbox';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aMessage } from '../sample-conversation.ts';
import { addEarlier, addNewer, addSent, beginThread, type HeldThread, hasUnreadGap } from './held-thread.ts';

const limit = 3;
const numbers = (thread: HeldThread) => thread.messages.map((message) => message.number);
const some = (...list: number[]) => list.map((number) => aMessage(number));

it.each([
  { page: some(), held: [], readTo: 0, hasEarlier: false, why: 'nothing was said' },
  { page: some(1, 2), held: [1, 2], readTo: 2, hasEarlier: false, why: 'it fits on a page' },
  { page: some(4, 5, 6), held: [4, 5, 6], readTo: 6, hasEarlier: true, why: 'there is more before it' },
  {
    page: some(1, 2, 3),
    held: [1, 2, 3],
    readTo: 3,
    hasEarlier: false,
    why: 'a full page begins at the first',
  },
])('begins with $held when $why', ({ page, held, readTo, hasEarlier }) => {
  const thread = beginThread(page, limit);
  expect([numbers(thread), thread.readTo, thread.hasEarlier]).toEqual([held, readTo, hasEarlier]);
});

it('takes earlier messages until a page is not full', () => {
  const begun = beginThread(some(6, 7, 8), limit);
  const more = addEarlier(begun, some(3, 4, 5), limit);
  expect([numbers(more), more.hasEarlier, more.readTo]).toEqual([[3, 4, 5, 6, 7, 8], true, 8]);
  const all = addEarlier(more, some(1, 2), limit);
  expect([all.messages.length, all.hasEarlier]).toEqual([8, false]);
});

it('knows that others spoke before our own message, and is content once they were read', () => {
  const sent = addSent(beginThread(some(1), limit), aMessage(4));
  expect([numbers(sent), sent.readTo, hasUnreadGap(sent)]).toEqual([[1, 4], 1, true]);
  const read = addNewer(sent, some(2, 3, 4));
  expect([numbers(read), read.readTo, hasUnreadGap(read)]).toEqual([[1, 2, 3, 4], 4, false]);
});

it('does not take a hidden number for something missing', () => {
  const read = addNewer(beginThread(some(1, 2), limit), some(5));
  expect([numbers(read), read.readTo, hasUnreadGap(read)]).toEqual([[1, 2, 5], 5, false]);
});

it('keeps the same list when nothing is new', () => {
  const thread = beginThread(some(1, 2), limit);
  expect(addNewer(thread, some(2)).messages).toBe(thread.messages);
});

/** What a reader may see of a conversation that grows: every number, some of them hidden. */
function visible(all: readonly boolean[]): Message[] {
  return all.flatMap((isSeen, index) => (isSeen ? [aMessage(index + 1)] : []));
}

it('ends with every visible message, once and in order, in a bounded number of reads', () => {
  const steps = fc.array(fc.constantFrom('read', 'earlier', 'send', 'heard', 'hidden'), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 20 }), steps, (said, all) => {
      const log = [...said];
      const after = (number: number) =>
        visible(log)
          .filter((one) => one.number > number)
          .slice(0, limit);
      const before = (number: number) =>
        visible(log)
          .filter((one) => one.number < number)
          .slice(-limit);
      let thread = beginThread(visible(log).slice(-limit), limit);
      const readOn = () => {
        for (let reads = 0; ; reads++) {
          expect(reads).toBeLessThan(log.length + 2);
          const page = after(thread.readTo);
          thread = addNewer(thread, page);
          if (page.length < limit) return;
        }
      };
      for (const step of all) {
        if (step === 'heard' || step === 'hidden') log.push(step === 'heard');
        if (step === 'send') thread = addSent(thread, aMessage(log.push(true)));
        if (step === 'read') readOn();
        if (step === 'earlier' && thread.hasEarlier) {
          thread = addEarlier(thread, before(thread.messages[0]?.number ?? 1), limit);
        }
      }
      readOn();
      const first = thread.messages[0]?.number ?? 0;
      expect(thread.messages).toEqual(visible(log).filter((one) => one.number >= first));
      expect(hasUnreadGap(thread)).toBe(false);
    }),
    { numRuns: 200 },
  );
});
