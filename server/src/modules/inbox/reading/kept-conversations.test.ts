import { listConversations as contract, inboxSeeSensitive } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { changeConversation } from '../queries.ts';
import { getConversation } from './get-conversation.ts';
import { listConversations, writeConversations } from './list-conversations.ts';
import { markRead } from './mark-read.ts';

const world = useWorld();
const query = { order: 'recent', limit: 50 } as const;

async function say(visitor: Context, text = '在吗'): Promise<string> {
  world().pass(1);
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text });
  return conversation.conversationId;
}

/** What a list says, as it is answered and as it is written: both are what each conversation says by itself. */
async function shown(ctx: Context) {
  const { items, next } = await listConversations(ctx, query);
  expect(contract.response.parse(JSON.parse(await writeConversations(ctx, query)))).toEqual({ items, next });
  for (const one of items) {
    expect(await getConversation(ctx, { conversationId: one.conversationId })).toEqual(one);
  }
  return items;
}

async function rename(shop: Shop, customerId: string, name: string): Promise<void> {
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('customers')
      .set({ name })
      .where('workspaceId', '=', tx.workspaceId)
      .where('customerId', '=', customerId)
      .execute(),
  );
}

it('says after every change what is so now, to each reader as they may read it', async () => {
  const shop = await world().aShop();
  const [agent, all] = [await anAgent(shop), await anAgent(shop, [...deskRights, inboxSeeSensitive])];
  const visitor = shop.asVisitor();
  const conversationId = await say(visitor, '我的手机是 13812345678，请打给我');
  await say(shop.asVisitor(), '"引号"\n和 <b>标签</b> 😀');
  const texts = async (ctx: Context) => (await shown(ctx)).map((one) => one.lastMessageText);
  expect((await texts(all))[1]).toContain('13812345678');
  expect((await texts(agent))[1]).not.toContain('13812345678');

  await rename(shop, visitor.actor.id ?? '', '韩"梅梅"');
  expect((await shown(agent))[1]).toMatchObject({ customerName: '韩"梅梅"', readNumber: 0 });
  await markRead(agent, { conversationId, number: 1, isUnread: false });
  expect((await shown(agent))[1]).toMatchObject({ readNumber: 1, deskReadNumber: 1 });
  expect((await shown(all))[1]).toMatchObject({ readNumber: 0 });
  world().pass(1);
  await sendReply(agent, { conversationId, clientMessageId: v7(), text: '在的' });
  expect((await shown(agent))[0]).toMatchObject({ assigneeId: agent.actor.id, lastMessageText: '在的' });
  await closeConversation(agent, { conversationId, reasonKey: null });
  expect((await shown(all))[0]).toMatchObject({ state: 'closed' });
});

it('remembers nothing of a transaction that was undone', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const conversationId = await say(shop.asVisitor());
  const undone = transact(agent, async (tx) => {
    for (const lastMessageText of ['一', '二']) {
      await changeConversation(tx, conversationId, { lastMessageText });
      expect(await listConversations(tx, query)).toMatchObject({ items: [{ lastMessageText }] });
    }
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect(await shown(agent)).toMatchObject([{ lastMessageText: '在吗' }]);
});

it('hides what has gone to a team that the reader is not of', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const conversationId = await say(shop.asVisitor());
  expect(await shown(agent)).toHaveLength(1);
  await transact(shop.asSystem(), (tx) => changeConversation(tx, conversationId, { teamId: v7() }));
  expect(await shown(agent)).toEqual([]);
});
