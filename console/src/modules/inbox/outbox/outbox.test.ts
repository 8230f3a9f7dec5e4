import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Outbox, type Sent } from './outbox.ts';
import type { Outgoing } from './outgoing.ts';

const stored: Sent = { isStored: true };
const lineLost: Sent = { isStored: false, problem: 'out of reach', isLineProblem: true };
const refused: Sent = { isStored: false, problem: 'closed', isLineProblem: false };

/** A server that answers as it is told, and remembers what it stored and in which order. */
class Desk {
  readonly answers: Sent[] = [];
  readonly stored: string[] = [];
  readonly tries: string[] = [];
  kept: readonly Outgoing[] = [];

  outbox(kept: readonly Outgoing[] = []): Outbox {
    const keep = (list: readonly Outgoing[]) => {
      this.kept = list;
    };
    return new Outbox({ send: (one) => this.#send(one), keep }, kept);
  }

  async #send({ clientMessageId }: Outgoing): Promise<Sent> {
    this.tries.push(clientMessageId);
    await Promise.resolve();
    const answer = this.answers.shift() ?? stored;
    if (answer.isStored && !this.stored.includes(clientMessageId)) this.stored.push(clientMessageId);
    return answer;
  }
}

const written = (clientMessageId: string, conversationId = 'a') => ({
  clientMessageId,
  conversationId,
  kind: 'reply' as const,
  text: clientMessageId,
  madeAt: '2026-11-21T10:00:00.000Z',
  files: [],
  mentions: [],
  seen: 4,
  cannedReplyId: null,
});
const settle = async () => {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
};
const states = (outbox: Outbox) => outbox.list().map((one) => `${one.clientMessageId} ${one.state}`);

it('shows what is on its way, and forgets it once it is stored', async () => {
  const desk = new Desk();
  const outbox = desk.outbox();
  outbox.add(written('1'));
  outbox.add(written('2'));
  expect(states(outbox)).toEqual(['1 sending', '2 queued']);
  await settle();
  expect([outbox.list(), desk.stored]).toEqual([[], ['1', '2']]);
});

it('holds back what was written after a message that the line failed', async () => {
  const desk = new Desk();
  desk.answers.push(lineLost);
  const outbox = desk.outbox();
  outbox.add(written('1'));
  outbox.add(written('2'));
  await settle();
  expect([states(outbox), desk.tries]).toEqual([['1 failed', '2 failed'], ['1']]);
  outbox.wake();
  await settle();
  expect([outbox.list(), desk.stored]).toEqual([[], ['1', '2']]);
});

it('goes on after a message that the server refused, which waits for its writer', async () => {
  const desk = new Desk();
  desk.answers.push(refused);
  const outbox = desk.outbox();
  outbox.add(written('1'));
  outbox.add(written('2'));
  await settle();
  expect([states(outbox), desk.stored]).toEqual([['1 failed'], ['2']]);
  outbox.wake();
  await settle();
  expect(desk.tries).toEqual(['1', '2']);
  expect(outbox.list()[0]?.problem).toBe('closed');
});

it('does not let one conversation wait for another', async () => {
  const desk = new Desk();
  desk.answers.push(lineLost);
  const outbox = desk.outbox();
  outbox.add(written('1', 'a'));
  outbox.add(written('2', 'b'));
  await settle();
  expect([states(outbox), desk.stored]).toEqual([['1 failed'], ['2']]);
});

it('sends what was failed before, first, when something new is written', async () => {
  const desk = new Desk();
  desk.answers.push(lineLost);
  const outbox = desk.outbox();
  outbox.add(written('1'));
  await settle();
  outbox.add(written('2'));
  await settle();
  expect(desk.stored).toEqual(['1', '2']);
});

it('gives back only what is surely not on its way', async () => {
  const desk = new Desk();
  desk.answers.push(refused);
  const outbox = desk.outbox();
  outbox.add(written('1'));
  expect(outbox.takeBack('1')).toBeUndefined();
  await settle();
  expect(outbox.takeBack('1')?.text).toBe('1');
  expect(outbox.list()).toEqual([]);
});

it('goes on after a reload with what it kept, by the same ids', async () => {
  const desk = new Desk();
  desk.outbox().add(written('1'));
  const outbox = desk.outbox(desk.kept);
  expect(states(outbox)).toEqual(['1 queued']);
  outbox.wake();
  await settle();
  expect([outbox.list(), desk.stored]).toEqual([[], ['1']]);
});

it('stores everything once and in order, however the line behaves', async () => {
  const answers = fc.array(fc.constantFrom(stored, lineLost, lineLost), { maxLength: 30 });
  const acts = fc.array(fc.constantFrom('write', 'write', 'wake', 'settle'), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(answers, acts, async (given, all) => {
      const desk = new Desk();
      desk.answers.push(...given);
      const outbox = desk.outbox();
      let count = 0;
      for (const act of all) {
        if (act === 'write') outbox.add(written(String(++count)));
        if (act === 'wake') outbox.wake();
        if (act === 'settle') await settle();
      }
      desk.answers.length = 0;
      await settle();
      outbox.wake();
      await settle();
      expect(desk.stored).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
      expect(outbox.list()).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('sends what a colleague had overtaken only when its writer says so', async () => {
  const desk = new Desk();
  desk.answers.push({ ...refused, isOvertaken: true });
  const outbox = desk.outbox();
  outbox.add(written('1'));
  await settle();
  expect(outbox.list()).toMatchObject([{ state: 'failed', isOvertaken: true, seen: 4 }]);
  outbox.wake();
  await settle();
  expect(desk.tries).toEqual(['1']);
  outbox.sendAnyway('1');
  expect(outbox.list()).toMatchObject([{ state: 'sending', isOvertaken: false, seen: null }]);
  await settle();
  expect(desk.stored).toEqual(['1']);
});
