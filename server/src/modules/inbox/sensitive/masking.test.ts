import { inboxRead, inboxReadAll, inboxSeeSensitive, inboxUnmask } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { getConversation } from '../reading/get-conversation.ts';
import { listConversations } from '../reading/list-conversations.ts';
import { readThread } from '../reading/read-thread.ts';
import { searchMessages } from '../search/search-messages.ts';
import { readVisitorThread } from '../visitors/read-visitor-thread.ts';
import { unmaskMessage } from './unmask-message.ts';

const world = useWorld();
const readers = [inboxRead, inboxReadAll];
const phone = '13812345678';

async function aTalk(shop: Shop, text = `我的电话 ${phone}`) {
  const visitor = shop.asVisitor();
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text });
  await world().settle();
  return { visitor, conversationId: conversation.conversationId };
}

/** Everything that a reader is sent of a conversation. */
async function everythingOf(ctx: Context, conversationId: string): Promise<string> {
  const { items } = await listConversations(ctx, { limit: 10, order: 'recent' });
  const one = await getConversation(ctx, { conversationId });
  const { messages } = await readThread(ctx, conversationId, { limit: 10 });
  const found = await searchMessages(ctx, { text: '电话', limit: 10 });
  return JSON.stringify([items, one, messages, found]);
}

it('sends nothing sensitive to who may not see it: thread, lists, search', async () => {
  const shop = await world().aShop();
  const { conversationId } = await aTalk(shop);
  const masked = await everythingOf(shop.as(readers), conversationId);
  expect(masked).not.toContain(phone);
  expect(masked).toContain('****5678');
  expect(await everythingOf(shop.as([...readers, inboxSeeSensitive]), conversationId)).toContain(phone);
});

it('does not tell by searching either', async () => {
  const shop = await world().aShop();
  await aTalk(shop);
  const search = async (ctx: Context) => (await searchMessages(ctx, { text: phone, limit: 10 })).items.length;
  expect(await search(shop.as(readers))).toBe(0);
  expect(await search(shop.as([...readers, inboxSeeSensitive]))).toBe(1);
});

it('shows customers what they wrote themselves', async () => {
  const shop = await world().aShop();
  const { visitor } = await aTalk(shop);
  const { messages } = await readVisitorThread(visitor, { limit: 10 });
  expect(messages[0]?.text).toContain(phone);
});

it('blanks out a number that a preview cuts in half', async () => {
  const shop = await world().aShop();
  const { conversationId } = await aTalk(shop, `${'茶'.repeat(152)}${phone}`);
  const { lastMessageText } = await getConversation(shop.as(readers), { conversationId });
  expect(lastMessageText).not.toContain('1381234');
});

it('leaves a number that is nobody’s secret where a preview holds the whole of it', async () => {
  const shop = await world().aShop();
  const { conversationId } = await aTalk(shop, '想退货，订单 A17102');
  const { lastMessageText } = await getConversation(shop.as(readers), { conversationId });
  expect(lastMessageText).toBe('想退货，订单 A17102');
});

it('shows one message to who may ask for it, and records that they did', async () => {
  const shop = await world().aShop();
  const { conversationId } = await aTalk(shop);
  const asked = { conversationId, number: 1 };
  await expect(unmaskMessage(shop.as(readers), asked)).rejects.toMatchObject({ kind: 'forbidden' });
  const reviewer = shop.as([...readers, inboxUnmask]);
  const { messages } = await readThread(reviewer, conversationId, { limit: 10 });
  expect(messages[0]).toMatchObject({ isMasked: true });
  expect(await unmaskMessage(reviewer, asked)).toMatchObject({ text: `我的电话 ${phone}` });
  await expect(unmaskMessage(reviewer, { conversationId, number: 9 })).rejects.toMatchObject({
    kind: 'missing',
  });
  const facts = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select('actorId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', 'inbox.message-unmasked')
      .execute(),
  );
  expect(facts).toEqual([{ actorId: reviewer.actor.id }]);
});
