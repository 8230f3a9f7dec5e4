import { atConversation, inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { openMemory } from '#platform/live/memory.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { signals } from './signals.ts';

const world = useWorld();
const looking = { isTyping: false, isLooking: true, isAnswering: false };
const typing = { isTyping: true, isLooking: true, isAnswering: true };

async function aConversation(shop: Shop, customerId: string, belongs: Belongs = {}): Promise<string> {
  const conversationId = v7();
  const now = world().system.now();
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .insertInto('conversations')
      .values({
        workspaceId: tx.workspaceId,
        conversationId,
        customerId,
        channel: 'chat',
        state: 'open',
        openedAt: now,
        lastMessageAt: now,
        lastMessageAuthor: 'customer',
        lastMessageText: '',
        messageCount: 0,
        ...belongs,
      })
      .execute(),
  );
  return conversationId;
}
type Belongs = { teamId?: string; channelId?: string };

/** What others would hear when somebody says so. */
async function heard(ctx: Context, said: unknown): Promise<unknown> {
  const source = signals.find(({ kind }) => kind.kind === atConversation.kind);
  return source?.fromClient?.(ctx, said, openMemory(world().system.now));
}

it('tells who of the shop is at a conversation and whose it is', async () => {
  const shop = await world().aShop();
  const customerId = v7();
  const conversationId = await aConversation(shop, customerId);
  const agent = shop.as([inboxRead, inboxReply]);
  expect(await heard(agent, { conversationId, ...typing })).toEqual({
    conversationId,
    customerId,
    teamId: null,
    assigneeId: null,
    who: agent.actor.id,
    ...typing,
  });
});

it('lets nobody type who may not answer', async () => {
  const shop = await world().aShop();
  const conversationId = await aConversation(shop, v7());
  expect(await heard(shop.as([inboxRead]), { conversationId, ...typing })).toMatchObject(looking);
});

it('lets a customer speak of their own conversation alone', async () => {
  const shop = await world().aShop();
  const [customerId, channelId] = [v7(), v7()];
  const visitor = shop.asVisitor(customerId);
  const through = (channel: string): Context => ({
    ...visitor,
    actor: { ...visitor.actor, channelId: channel },
  });
  const conversationId = await aConversation(shop, customerId, { channelId });
  const said = { conversationId, ...typing };
  const own = { who: 'customer', isTyping: true, isAnswering: false };
  expect(await heard(visitor, said)).toMatchObject(own);
  expect(await heard(through(channelId), said)).toMatchObject(own);
  expect(await heard(through(v7()), said)).toBeNull();
  expect(await heard(shop.asVisitor(), said)).toBeNull();
  const person = shop.asVisitor();
  const proven = { ...person, actor: { ...person.actor, alsoCustomerIds: [customerId] } };
  expect(await heard(proven, said)).toMatchObject(own);
});

it.each([
  { why: 'another team’s agent', who: (shop: Shop) => shop.as([inboxRead], { teamIds: [v7()] }) },
  { why: 'a member without the desk', who: (shop: Shop) => shop.as([]) },
])('says nothing for $why', async ({ who }) => {
  const shop = await world().aShop();
  const conversationId = await aConversation(shop, v7(), { teamId: v7() });
  expect(await heard(who(shop), { conversationId, ...looking })).toBeNull();
});

it('says nothing of a conversation that is not there, and of another shop’s', async () => {
  const [shop, other] = [await world().aShop(), await world().aShop()];
  const conversationId = await aConversation(other, v7());
  expect(await heard(shop.asOwner(), { conversationId, ...looking })).toBeNull();
  expect(await heard(shop.asOwner(), { conversationId: v7(), ...looking })).toBeNull();
});
