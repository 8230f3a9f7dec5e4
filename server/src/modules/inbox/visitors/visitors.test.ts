import { visitorIdentified } from '@zhiyin/domain/customers';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { anAgent } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { addNote } from '../actions/add-note.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { getConversation } from '../reading/get-conversation.ts';
import { markRead } from '../reading/mark-read.ts';
import { listVisitorConversations } from './list-visitor-conversations.ts';
import { markVisitorRead } from './mark-visitor-read.ts';
import { readVisitorThread } from './read-visitor-thread.ts';

const world = useWorld();

/** The same visitor, as one channel of the shop's knows them. */
const through = (visitor: Context, channelId: string): Context => ({
  ...visitor,
  actor: { ...visitor.actor, channelId },
});

async function say(visitor: Context, text = '在吗', conversationId?: string): Promise<string> {
  world().pass(1);
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text, conversationId });
  return conversation.conversationId;
}

async function listed(visitor: Context): Promise<string[]> {
  const { items } = await listVisitorConversations(visitor, { limit: 10 });
  return items.map((one) => one.conversationId);
}

const missing = { kind: 'missing' };
const all = { after: 0, limit: 50 };

it('shows a channel’s visitor that channel alone, and a proven person everything of theirs', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  const [here, there] = [through(visitor, v7()), through(visitor, v7())];
  const other = shop.asVisitor();
  const [first, second, third] = [await say(here), await say(there), await say(other)];
  expect(await listed(here)).toEqual([first]);
  expect(await listed(there)).toEqual([second]);
  expect(await listed(visitor)).toEqual([second, first]);
  const proven = { ...visitor, actor: { ...visitor.actor, alsoCustomerIds: [other.actor.id ?? ''] } };
  expect(await listed(proven)).toEqual([third, second, first]);

  await expect(readVisitorThread(here, { ...all, conversationId: second })).rejects.toMatchObject(missing);
  await expect(say(here, '偷看', second)).rejects.toMatchObject(missing);
  await expect(markVisitorRead(here, { conversationId: second, number: 1 })).rejects.toMatchObject(missing);
  expect(await say(proven, '继续', third)).toBe(third);
  const thread = await readVisitorThread(proven, { ...all, conversationId: third });
  expect(thread.messages.map((message) => message.text)).toEqual(['在吗', '继续']);
});

it('goes through a long list page by page', async () => {
  const shop = await world().aShop();
  const [visitor, agent] = [shop.asVisitor(), await anAgent(shop)];
  const said: string[] = [];
  for (let nth = 0; nth < 5; nth++) {
    const conversationId = await say(visitor);
    await closeConversation(agent, { conversationId, reasonKey: null });
    said.unshift(conversationId);
  }
  const first = await listVisitorConversations(visitor, { limit: 3 });
  const rest = await listVisitorConversations(visitor, { limit: 3, after: first.next ?? '' });
  expect([...first.items, ...rest.items].map((one) => one.conversationId)).toEqual(said);
  expect(rest.next).toBeNull();
});

it('counts what the shop said and the customer has not read, and tells each side how far the other is', async () => {
  const shop = await world().aShop();
  const [visitor, agent] = [shop.asVisitor(), await anAgent(shop)];
  const conversationId = await say(visitor);
  const reply = () => sendReply(agent, { conversationId, clientMessageId: v7(), text: '在的' });
  await reply();
  await addNote(agent, { conversationId, clientMessageId: v7(), text: '难缠' });
  await reply();
  const shown = async () => (await readVisitorThread(visitor, all)).conversation;
  expect(await shown()).toMatchObject({
    unreadCount: 2,
    customerReadNumber: 1,
    deskReadNumber: 0,
    agentName: '小林',
  });
  await markRead(agent, { conversationId, number: 4, isUnread: false });
  await markVisitorRead(visitor, { conversationId, number: 2 });
  expect(await shown()).toMatchObject({ unreadCount: 1, customerReadNumber: 2, deskReadNumber: 4 });
  await markVisitorRead(visitor, { conversationId, number: 99 });
  await markVisitorRead(visitor, { conversationId, number: 1 });
  expect(await shown()).toMatchObject({ unreadCount: 0, customerReadNumber: 4 });
  expect((await getConversation(agent, { conversationId })).customerReadNumber).toBe(4);
  // A note leaves a hole in the numbers, and nothing else.
  const { messages } = await readVisitorThread(visitor, all);
  expect(messages.map((message) => message.number)).toEqual([1, 2, 4]);
});

it('takes what an anonymous visitor had open along when they turn out to be known', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const [anonymous, known] = [shop.asVisitor(), shop.asVisitor()];
  const closed = await say(anonymous);
  await closeConversation(agent, { conversationId: closed, reasonKey: null });
  const clientMessageId = v7();
  const sent = await sendVisitorMessage(anonymous, { clientMessageId, text: '我是老顾客' });
  await identify(shop, anonymous, known);
  expect(await listed(known)).toEqual([sent.conversation.conversationId]);
  expect(await listed(anonymous)).toEqual([closed]);
  // What was on its way when they signed in is still sent once.
  const again = await sendVisitorMessage(known, { clientMessageId, text: '我是老顾客' });
  expect(again.message.messageId).toBe(sent.message.messageId);
  await expect(
    sendVisitorMessage(shop.asVisitor(), { clientMessageId, text: '我是老顾客' }),
  ).rejects.toMatchObject({ kind: 'conflict' });
});

async function identify(shop: Shop, from: Context, to: Context): Promise<void> {
  const [fromCustomerId, toCustomerId] = [from.actor.id ?? '', to.actor.id ?? ''];
  await transact(shop.asSystem(), (tx) => announce(tx, visitorIdentified, { fromCustomerId, toCustomerId }));
  await world().settle();
}
