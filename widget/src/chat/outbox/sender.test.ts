import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/fake-clock.ts';
import { memoryShelf } from '../../../test/memory-shelf.ts';
import { aConversation, plainMessage } from '../../../test/shapes.ts';
import { Refused } from '../call/refused.ts';
import { nextClientId, randomBytes } from '../client-id.ts';
import type { SendAnswer } from '../contract.ts';
import { Outbox, type OutboxItem } from './outbox.ts';
import { Sender } from './sender.ts';

/** What may happen to one request. `cut` means: stored, but the answer was lost. */
type Fate = 'stored' | 'lost' | 'cut';

/** A server that stores each id once, meets each request with the next fate, and will not have what it dislikes. */
class FakeServer {
  readonly stored: string[] = [];
  readonly disliked = new Set<string>();
  readonly #fates: Fate[];

  constructor(fates: readonly Fate[]) {
    this.#fates = [...fates];
  }

  send = async ({ clientMessageId: id, text }: OutboxItem): Promise<SendAnswer> => {
    const fate = this.#fates.shift() ?? 'stored';
    await Promise.resolve();
    if (fate === 'lost') throw new TypeError('Failed to fetch');
    if (this.disliked.has(id)) throw new Refused('inbox.invalid', 'no');
    if (!this.stored.includes(id)) this.stored.push(id);
    if (fate === 'cut') throw new TypeError('Failed to fetch');
    return answerOf(id, text, this.stored.indexOf(id) + 1);
  };
}

function answerOf(clientMessageId: string, text: string, number: number): SendAnswer {
  const conversation = aConversation({ conversationId: 'c', messageCount: number });
  const ids = { messageId: clientMessageId, conversationId: 'c', clientMessageId };
  const sentAt = '2026-11-21T08:00:00.000Z';
  return { conversation, message: { ...plainMessage, ...ids, authorKind: 'customer', number, text, sentAt } };
}

/** One page of a shop, from its opening to its closing. */
function openPage(kept: Map<string, string>, server: FakeServer, clock: FakeClock) {
  const outbox = new Outbox(memoryShelf(kept));
  const shown: string[] = [];
  const sender = new Sender(outbox, {
    clock,
    send: server.send,
    alone: (act) => act(),
    onStored: ({ message }) => shown.push(message.clientMessageId),
    onFailures: () => {},
  });
  const write = (id: string): void => {
    outbox.add({
      clientMessageId: id,
      text: id,
      files: [],
      goesOn: null,
      writtenAt: '2026-11-21T08:00:00.000Z',
      refusal: null,
    });
    sender.poke();
  };
  return { outbox, sender, write, shown };
}

it('sends one at a time, oldest first, and shows each as sent after its answer', async () => {
  const server = new FakeServer([]);
  const page = openPage(new Map(), server, new FakeClock());
  page.write('b');
  page.write('a');
  expect([page.shown, page.outbox.items.value.length]).toEqual([[], 2]);
  await settle();
  expect(page.shown).toEqual(server.stored);
  expect(page.outbox.items.value).toEqual([]);
});

it('repeats a message whose answer was lost under the same id, before any other', async () => {
  const clock = new FakeClock();
  const server = new FakeServer(['cut', 'lost', 'stored']);
  const page = openPage(new Map(), server, clock);
  page.write('a');
  page.write('b');
  await clock.pass(10_000);
  expect(server.stored).toEqual(['a', 'b']);
  expect(page.shown).toEqual(['a', 'b']);
});

it('keeps a refused message with what was said, and goes on with the next', async () => {
  const server = new FakeServer([]);
  server.disliked.add('a');
  const page = openPage(new Map(), server, new FakeClock());
  page.write('a');
  page.write('b');
  await settle();
  expect(server.stored).toEqual(['b']);
  expect(page.outbox.items.value).toMatchObject([{ clientMessageId: 'a', refusal: 'no' }]);
  server.disliked.clear();
  page.outbox.retry('a');
  page.sender.poke();
  await settle();
  expect(server.stored).toEqual(['b', 'a']);
});

it('tries at once when woken', async () => {
  const clock = new FakeClock();
  const server = new FakeServer(['lost']);
  const page = openPage(new Map(), server, clock);
  page.write('a');
  await settle();
  expect(server.stored).toEqual([]);
  page.sender.wake();
  await settle();
  expect(server.stored).toEqual(['a']);
});

type Step = 'write' | 'write badly' | 'reload' | 'second page' | 'pass';
const step = fc.constantFrom<Step>('write', 'write', 'write badly', 'reload', 'second page', 'pass');
const steps = fc.array(step, { maxLength: 25 });
const fates = fc.array(fc.constantFrom<Fate>('stored', 'lost', 'cut'), { maxLength: 30 });

it('neither loses, repeats nor reorders, whatever the network and the page do', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fates, async (acts, dealt) => {
      const [kept, clock, server] = [new Map<string, string>(), new FakeClock(), new FakeServer(dealt)];
      const random = new Uint8Array(randomBytes);
      const written: string[] = [];
      let pages = [openPage(kept, server, clock)];
      for (const act of acts) {
        if (act === 'reload') {
          for (const page of pages) page.sender.stop();
          pages = [openPage(kept, server, clock)];
          pages[0]?.sender.poke();
        }
        if (act === 'second page') pages.push(openPage(kept, server, clock));
        if (act === 'pass') await clock.pass(700);
        if (!act.startsWith('write')) continue;
        const id = nextClientId(clock.now, random, written.at(-1) ?? null);
        written.push(id);
        if (act === 'write badly') server.disliked.add(id);
        pages.at(-1)?.write(id);
      }
      for (const page of pages) page.sender.poke();
      await clock.pass(3_600_000);
      const last = new Outbox(memoryShelf(kept));
      const waiting = last.items.value.map((item) => item.clientMessageId);
      expect(server.stored).toEqual(written.filter((id) => !server.disliked.has(id)));
      expect(waiting).toEqual(written.filter((id) => server.disliked.has(id)));
    }),
    { numRuns: 200 },
  );
});
