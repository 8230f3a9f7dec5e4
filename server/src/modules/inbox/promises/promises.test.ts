import { type NewPromise, promisesManage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { readThread } from '../reading/read-thread.ts';
import { handOverPromise } from './actions/hand-over-promise.ts';
import { keepPromise } from './actions/keep-promise.ts';
import { countPromises, listPromises } from './actions/list-promises.ts';
import { makePromise } from './actions/make-promises.ts';
import { movePromise } from './actions/move-promise.ts';
import { withdrawPromise } from './actions/withdraw-promise.ts';

const world = useWorld();
const hour = 3600;
const inHours = (hours: number) =>
  new Date(world().system.now().getTime() + hours * hour * 1000).toISOString();
const shipping = (hours = 2): NewPromise => ({
  promise: 'ship',
  dueAt: inHours(hours),
  said: '两小时内发货',
});
const listing = { limit: 50, scope: 'all', view: 'open' } as const;

async function aTalk(shop: Shop, visitor = shop.asVisitor()): Promise<string> {
  const { conversation } = await sendVisitorMessage(visitor, {
    clientMessageId: v7(),
    text: '发货了吗',
  });
  return conversation.conversationId;
}

async function aPromise(agent: Context, conversationId: string, promise = shipping()): Promise<string> {
  const reply = { conversationId, clientMessageId: v7(), text: promise.said, promises: [promise] };
  await sendReply(agent, reply);
  const { items } = await listPromises(agent, { ...listing, conversationId });
  return items.at(-1)?.promiseId ?? '';
}

/** The facts of promises so far, without what stands in front of their names. */
async function told(shop: Shop): Promise<string[]> {
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

describe('making', () => {
  it('notes what a reply promises together with the reply, as its writer’s, and once', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const conversationId = await aTalk(shop);
    const reply = { conversationId, clientMessageId: v7(), text: '两小时内发货', promises: [shipping()] };
    await sendReply(agent, reply);
    await sendReply(agent, reply);
    const { items } = await listPromises(agent, { ...listing, scope: 'mine' });
    expect(items).toMatchObject([
      { conversationId, promise: 'ship', said: '两小时内发货', ownerId: agent.actor.id, ownerState: 'here' },
    ]);
    expect(await told(shop)).toEqual(['made']);
  });

  it('sends nothing when the promise cannot be noted', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const conversationId = await aTalk(shop);
    const reply = { conversationId, clientMessageId: v7(), text: '明年发货', promises: [shipping(24 * 400)] };
    await expect(sendReply(agent, reply)).rejects.toMatchObject({ kind: 'invalid' });
    expect((await readThread(agent, conversationId, { limit: 10 })).total).toBe(1);
  });

  it('notes what was promised in a reply that is sent already, and by hand', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const conversationId = await aTalk(shop);
    const clientMessageId = v7();
    await sendReply(agent, { conversationId, clientMessageId, text: '两小时内发货' });
    const noted = { conversationId, ownerId: null, ...shipping() };
    await makePromise(agent, { ...noted, clientMessageId });
    await makePromise(agent, { ...noted, clientMessageId: null });
    expect((await listPromises(agent, listing)).items).toHaveLength(2);
    await expect(makePromise(agent, { ...noted, clientMessageId: v7() })).rejects.toMatchObject({
      kind: 'missing',
    });
    await expect(
      makePromise(agent, { ...noted, ...shipping(-1), clientMessageId: null }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('is the work of who answers, and of who sees the conversation', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const conversationId = await aTalk(shop);
    const noted = { conversationId, ownerId: null, clientMessageId: null, ...shipping() };
    await expect(makePromise(shop.as([]), noted)).rejects.toMatchObject({ kind: 'forbidden' });
    const promiseId = await aPromise(agent, conversationId);
    await transact(shop.asSystem(), (tx) =>
      tx.db
        .updateTable('conversations')
        .set({ teamId: v7() })
        .where('workspaceId', '=', tx.workspaceId)
        .where('conversationId', '=', conversationId)
        .execute(),
    );
    const stranger = await anAgent(shop);
    expect((await listPromises(stranger, listing)).items).toEqual([]);
    await expect(keepPromise(stranger, { promiseId })).rejects.toMatchObject({ kind: 'missing' });
  });

  it('stops at a bound in one conversation', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const conversationId = await aTalk(shop);
    const noted = { conversationId, ownerId: null, clientMessageId: null };
    for (let count = 0; count < 20; count++) await makePromise(agent, { ...noted, ...shipping() });
    await expect(makePromise(agent, { ...noted, ...shipping() })).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('what comes of it', () => {
  it('is kept by one click, once', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const promiseId = await aPromise(agent, await aTalk(shop));
    expect(await keepPromise(agent, { promiseId })).toMatchObject({ state: 'kept', brokenAt: null });
    await expect(keepPromise(agent, { promiseId })).rejects.toMatchObject({ kind: 'conflict' });
    world().pass(3 * hour);
    expect(await told(shop)).toEqual(['made', 'kept']);
  });

  it('is moved together with a message to the customer, once', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const conversationId = await aTalk(shop);
    const promiseId = await aPromise(agent, conversationId);
    const move = { promiseId, dueAt: inHours(5), clientMessageId: v7(), text: '抱歉，要晚一些' };
    expect(await movePromise(agent, move)).toMatchObject({ dueAt: move.dueAt, moves: 1, state: 'open' });
    expect(await movePromise(agent, move)).toMatchObject({ moves: 1 });
    const { messages } = await readThread(agent, conversationId, { limit: 10 });
    expect(messages.map(({ text }) => text)).toEqual(['发货了吗', '两小时内发货', '抱歉，要晚一些']);
    world().pass(3 * hour);
    expect(await told(shop)).toEqual(['made', 'moved']);
    world().pass(3 * hour);
    expect(await told(shop)).toEqual(['made', 'moved', 'broken']);
  });

  it('is not moved when the customer cannot be told', async () => {
    const shop = await world().aShop();
    const [agent, visitor] = [await anAgent(shop), shop.asVisitor()];
    const conversationId = await aTalk(shop, visitor);
    const promiseId = await aPromise(agent, conversationId);
    await closeConversation(agent, { conversationId, reasonKey: null });
    await aTalk(shop, visitor);
    const move = { promiseId, dueAt: inHours(5), clientMessageId: v7(), text: '抱歉' };
    await expect(movePromise(agent, move)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(movePromise(agent, { ...move, dueAt: inHours(-1) })).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect((await listPromises(agent, listing)).items).toMatchObject([{ promiseId, moves: 0 }]);
  });

  it('is taken back soon by who noted it, and by nobody else', async () => {
    const shop = await world().aShop();
    const [agent, other] = [await anAgent(shop), await anAgent(shop)];
    const conversationId = await aTalk(shop);
    const promiseId = await aPromise(agent, conversationId);
    await expect(withdrawPromise(other, { promiseId })).rejects.toMatchObject({ kind: 'conflict' });
    await withdrawPromise(agent, { promiseId });
    expect((await listPromises(agent, { ...listing, view: 'all' })).items).toEqual([]);
    await expect(keepPromise(agent, { promiseId })).rejects.toMatchObject({ kind: 'missing' });

    const later = await aPromise(agent, conversationId);
    world().pass(16 * 60);
    await expect(withdrawPromise(agent, { promiseId: later })).rejects.toMatchObject({ kind: 'conflict' });
    world().pass(3 * hour);
    expect(await told(shop)).toEqual(['made', 'withdrawn', 'made', 'broken']);
  });

  it('goes to a colleague who sees the conversation', async () => {
    const shop = await world().aShop();
    const [agent, other, stranger] = [await anAgent(shop), await anAgent(shop), await anAgent(shop)];
    const promiseId = await aPromise(agent, await aTalk(shop));
    const ownerId = other.actor.id ?? '';
    await expect(handOverPromise(stranger, { promiseId, ownerId })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const nobody = { promiseId, ownerId: v7() };
    await expect(handOverPromise(agent, nobody)).rejects.toMatchObject({ kind: 'invalid' });
    expect(await handOverPromise(agent, { promiseId, ownerId })).toMatchObject({ ownerId });
    const lead = await anAgent(shop, [...deskRights, promisesManage]);
    await handOverPromise(lead, { promiseId, ownerId: lead.actor.id ?? '' });
    expect(await told(shop)).toEqual(['made', 'handed-over', 'handed-over']);
  });
});

it('lists by whose it is and how it stands, page by page, and counts what is due today', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const [agent, other] = [await anAgent(shop, deskRights, [teamId]), await anAgent(shop)];
  const conversationId = await aTalk(shop);
  const late = await aPromise(agent, conversationId, shipping(1));
  const far = await aPromise(agent, conversationId, { ...shipping(24 * 30), promise: 'refund' });
  const theirs = await aPromise(other, await aTalk(shop), shipping(24 * 20));
  world().pass(2 * hour);
  await world().settle();
  const ids = async (query: object) =>
    (await listPromises(agent, { ...listing, ...query })).items.map(({ promiseId }) => promiseId);
  expect(await ids({})).toEqual([late, theirs, far]);
  expect(await ids({ scope: 'mine' })).toEqual([late, far]);
  expect(await ids({ scope: 'team' })).toEqual([]);
  expect(await ids({ view: 'late' })).toEqual([late]);
  expect(await ids({ view: 'today' })).toEqual([late]);
  expect(await ids({ view: 'broken' })).toEqual([late]);
  expect(await ids({ view: 'kept' })).toEqual([]);
  expect(await ids({ view: 'all' })).toEqual([far, theirs, late]);
  expect(await ids({ promise: 'refund' })).toEqual([far]);
  expect(await ids({ ownerId: other.actor.id ?? '' })).toEqual([theirs]);
  const first = await listPromises(agent, { ...listing, limit: 2 });
  const rest = await listPromises(agent, { ...listing, limit: 2, after: first.next ?? '' });
  expect([...first.items, ...rest.items].map(({ promiseId }) => promiseId)).toEqual([late, theirs, far]);
  expect(await countPromises(agent)).toEqual({ today: 1, late: 1 });
});
