import { expect, it } from 'vitest';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { TryLater } from '../../../widget/src/chat/pump.ts';
import { memoryShelf } from '../../../widget/test/memory-shelf.ts';
import { ModelDesk } from '../../../widget/test/model-desk.ts';
import { ModelWorld } from '../../../widget/test/model-world.ts';
import { aFile, someLimits } from '../../../widget/test/shapes.ts';
import { Correspondence } from './correspondence.ts';
import type { Ways } from './ways.ts';

interface Sent {
  clientMessageId: string;
  text: string;
  fileIds: string[];
  conversationId?: string;
}

/** A server in memory; `network` loses requests, or the answers to them. */
function setUp() {
  const desk = new ModelDesk();
  const kept = new Map<string, string>();
  const model = new ModelWorld();
  const state = { network: 'up', refusal: null as string | null, sent: [] as Sent[] };
  const reach = async <T>(act: () => T): Promise<T> => {
    await Promise.resolve();
    if (state.network === 'down') throw new TryLater();
    const answer = act();
    if (state.network === 'cut') throw new TryLater();
    return answer;
  };
  const ways: Ways = {
    read: (part) => reach(() => desk.read({ limit: 50, ...part })),
    send: (message) =>
      reach(() => {
        if (state.refusal !== null) throw new Refused('x', state.refusal);
        const sent: Sent = { clientMessageId: '', text: '', fileIds: [], ...message };
        state.sent.push(sent);
        return desk.send(sent.clientMessageId, sent.text, sent.fileIds, sent.conversationId ?? null);
      }),
    upload: async ({ key }) => aFile(`file-${key}`),
    markRead: async () => undefined,
    sayPresence: () => undefined,
    onStored: () => undefined,
    limits: () => someLimits,
    sayTrouble: ({ kind }) => kind,
  };
  const open = (conversationId: string | null): Correspondence =>
    new Correspondence(conversationId, memoryShelf(kept), model.open(), ways);
  const settle = (): Promise<void> => model.clock.pass(10 * 60_000);
  return { desk, state, open, settle };
}

const texts = (one: Correspondence): string[] =>
  one.rows.value.flatMap((row) => (row.kind === 'bubble' ? [`${row.text} ${row.delivery}`] : []));

it('sends what was written into a conversation that is named', async () => {
  const { desk, state, open, settle } = setUp();
  const { conversationId } = desk.send('0', 'before').conversation;
  const one = open(conversationId);
  one.lookAt(true);
  await settle();
  one.send('hello');
  await settle();
  expect(state.sent).toMatchObject([{ text: 'hello', conversationId }]);
  expect(desk.shown.map(({ text }) => text)).toEqual(['before', 'hello']);
});

it.each(['down', 'cut'])(
  'stores a message once when the network is %s, also over a reload',
  async (network) => {
    const { desk, state, open, settle } = setUp();
    const { conversationId } = desk.send('0', 'before').conversation;
    const one = open(conversationId);
    state.network = network;
    one.send('hello');
    await settle();
    one.stop();
    state.network = 'up';
    const again = open(conversationId);
    again.lookAt(true);
    await settle();
    expect(desk.shown.map(({ text }) => text)).toEqual(['before', 'hello']);
    expect(texts(again)).toHaveLength(2);
    expect(new Set(state.sent.map(({ clientMessageId }) => clientMessageId)).size).toBe(1);
  },
);

it('says where the first message was stored, so that the page can go on there', async () => {
  const { desk, open, settle } = setUp();
  const one = open(null);
  one.send('hello');
  await settle();
  expect(one.storedIn.value).toBe(desk.shown[0]?.conversationId);
  expect(one.rows.value).toEqual([]);
  one.moveOn();
  expect(one.storedIn.value).toBeNull();
});

it('keeps what is refused, with the reason, until the writer gives it up', async () => {
  const { state, open, settle } = setUp();
  const one = open(null);
  state.refusal = 'too long';
  one.send('hello');
  await settle();
  expect(texts(one)).toEqual(['hello refused']);
  const [id = ''] = one.rows.value.flatMap((row) => (row.kind === 'bubble' ? [row.key] : []));
  one.discard(id);
  expect(texts(one)).toEqual([]);
});

it('sends nothing of nothing, and files alone', async () => {
  const { state, open, settle } = setUp();
  const one = open(null);
  expect(one.send('  ')).toBe(false);
  one.uploads.add([new File(['x'], 'x.txt')]);
  await settle();
  expect(one.send('')).toBe(true);
  await settle();
  expect(state.sent).toMatchObject([{ text: '', fileIds: [expect.stringContaining('file-')] }]);
});

it('keeps a draft over a reload', () => {
  const { open } = setUp();
  open(null).keepDraft('half a sen');
  expect(open(null).draft()).toBe('half a sen');
});
