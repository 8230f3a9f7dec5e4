import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { anAgent } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { getConversation } from '../reading/get-conversation.ts';
import { readThread } from '../reading/read-thread.ts';
import { keepPromise } from './actions/keep-promise.ts';
import { listPromises, summarisePromises } from './actions/list-promises.ts';
import { makePromise } from './actions/make-promises.ts';
import { movePromise } from './actions/move-promise.ts';
import { owePromiseAgain } from './actions/owe-promise-again.ts';

const world = useWorld();
const minute = 60;
let shop: Shop;
let agent: Context;

beforeEach(async () => {
  shop = await world().aShop();
  agent = await anAgent(shop);
});

const inMinutes = (minutes: number) =>
  new Date(world().system.now().getTime() + minutes * minute * 1000).toISOString();

/** A call that is promised for so many minutes from now. */
async function aCall(minutes: number) {
  const { conversation } = await sendVisitorMessage(shop.asVisitor(), {
    clientMessageId: v7(),
    text: '请回电',
  });
  const { conversationId } = conversation;
  const call = { promise: 'call-back', dueAt: inMinutes(minutes), said: '' } as const;
  return makePromise(agent, { conversationId, ...call, clientMessageId: null, ownerId: null });
}

async function told(): Promise<string[]> {
  await world().settle();
  const facts = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select('kind')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', 'like', 'inbox.promise-%')
      .orderBy('position')
      .execute(),
  );
  return facts.map(({ kind }) => kind.replace('inbox.promise-', ''));
}

it('is owed again when it was marked as kept by a slip, and its clock goes on', async () => {
  const { promiseId } = await aCall(120);
  await keepPromise(agent, { promiseId });
  world().pass(10 * minute);
  expect(await owePromiseAgain(agent, { promiseId })).toMatchObject({ state: 'open', keptAt: null });
  expect(await owePromiseAgain(agent, { promiseId })).toMatchObject({ state: 'open' });
  expect(await told()).toEqual(['made', 'kept', 'owed-again']);
  world().pass(120 * minute);
  expect(await told()).toEqual(['made', 'kept', 'owed-again', 'broken']);
});

it('breaks at once when its moment passed while it counted as kept', async () => {
  const { promiseId } = await aCall(5);
  await keepPromise(agent, { promiseId });
  world().pass(10 * minute);
  await owePromiseAgain(agent, { promiseId });
  expect(await told()).toEqual(['made', 'kept', 'owed-again', 'broken']);
  await keepPromise(agent, { promiseId });
  expect(await owePromiseAgain(agent, { promiseId })).toMatchObject({ state: 'broken', keptAt: null });
  expect((await told()).at(-1)).toBe('owed-again');
});

it('stays kept after a quarter of an hour, and for who may not reply', async () => {
  const { promiseId } = await aCall(120);
  await keepPromise(agent, { promiseId });
  await expect(owePromiseAgain(shop.as([]), { promiseId })).rejects.toMatchObject({ kind: 'forbidden' });
  world().pass(16 * minute);
  await expect(owePromiseAgain(agent, { promiseId })).rejects.toMatchObject({ kind: 'conflict' });
});

it('opens a closed conversation when it is moved, so that the customer hears of it', async () => {
  const { promiseId, conversationId } = await aCall(120);
  await closeConversation(agent, { conversationId, reasonKey: null });
  const { items } = await listPromises(agent, { limit: 10, scope: 'all', view: 'open' });
  expect(items).toMatchObject([{ promiseId, isClosed: true }]);
  const move = { promiseId, dueAt: inMinutes(300), clientMessageId: v7(), text: '抱歉，晚一点给您回电' };
  expect(await movePromise(agent, move)).toMatchObject({ moves: 1, isClosed: false });
  expect((await getConversation(agent, { conversationId })).state).toBe('open');
  const { messages } = await readThread(agent, conversationId, { limit: 10 });
  expect(messages.at(-1)?.text).toBe('抱歉，晚一点给您回电');
});

it('adds up: every count is the length of the list it names', async () => {
  const [kept, , late] = [await aCall(60), await aCall(600), await aCall(30)];
  await keepPromise(agent, { promiseId: kept.promiseId });
  world().pass(45 * minute);
  await world().settle();
  const counts = await summarisePromises(agent, { scope: 'all' });
  expect(counts).toEqual({ open: 2, late: 1, kept: 1, broken: 1 });
  for (const view of ['open', 'late', 'kept', 'broken'] as const)
    expect((await listPromises(agent, { limit: 10, scope: 'all', view })).items).toHaveLength(counts[view]);
  const from = inMinutes(60);
  expect(await summarisePromises(agent, { scope: 'all', from })).toMatchObject({ open: 1, late: 0, kept: 0 });
  expect((await listPromises(agent, { limit: 10, scope: 'all', view: 'late' })).items).toMatchObject([
    { promiseId: late.promiseId },
  ]);
});
