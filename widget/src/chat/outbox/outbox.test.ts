import { expect, it } from 'vitest';
import { memoryShelf } from '../../../test/memory-shelf.ts';
import { Outbox, type OutboxItem } from './outbox.ts';

function item(clientMessageId: string): OutboxItem {
  return {
    clientMessageId,
    text: `text of ${clientMessageId}`,
    files: [],
    goesOn: null,
    writtenAt: '2026-11-21T08:00:00.000Z',
    refusal: null,
  };
}

function ids(outbox: Outbox): string[] {
  return outbox.items.value.map((one) => one.clientMessageId);
}

it('keeps messages in the order of their ids over a reload', () => {
  const kept = new Map<string, string>();
  const before = new Outbox(memoryShelf(kept));
  before.add(item('b'));
  before.add(item('a'));
  const after = new Outbox(memoryShelf(kept));
  expect(ids(after)).toEqual(['a', 'b']);
  expect([after.next()?.clientMessageId, after.lastId()]).toEqual(['a', 'b']);
});

it('keeps what two pages write at once', () => {
  const kept = new Map<string, string>();
  const [one, other] = [new Outbox(memoryShelf(kept)), new Outbox(memoryShelf(kept))];
  one.add(item('a'));
  other.add(item('b'));
  one.remove(['a']);
  one.reload();
  expect([ids(one), ids(other)]).toEqual([['b'], ['a', 'b']]);
});

it('lets what follows go when one is refused, and sends that one again when asked', () => {
  const outbox = new Outbox(memoryShelf());
  outbox.add(item('a'));
  outbox.add(item('b'));
  outbox.refuse('a', 'too long');
  expect(outbox.next()?.clientMessageId).toBe('b');
  expect(outbox.items.value[0]).toMatchObject({ clientMessageId: 'a', refusal: 'too long' });
  outbox.retry('a');
  expect(outbox.next()).toEqual(item('a'));
});

it('forgets nothing and invents nothing when asked about a message it does not hold', () => {
  const outbox = new Outbox(memoryShelf());
  outbox.add(item('a'));
  outbox.refuse('x', 'no');
  outbox.retry('x');
  outbox.remove(['x']);
  expect(outbox.items.value).toEqual([item('a')]);
});

it.each(['', 'null', '[]', '{"text":1}', '{', '{"clientMessageId":"c","text":"x"}'])(
  'passes over %j, which is no message',
  (text) => {
    const kept = new Map([['out:c', text]]);
    expect(new Outbox(memoryShelf(kept)).items.value).toEqual([]);
  },
);
