import { inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { useWorld } from '../../../../test/world.ts';
import { listConversations } from '../reading/list-conversations.ts';
import { readThread } from '../reading/read-thread.ts';
import { readVisitorThread } from '../visitors/read-visitor-thread.ts';
import { sendReply } from './send-reply.ts';
import { sendVisitorMessage } from './send-visitor-message.ts';

const world = useWorld();
const desk = [inboxRead, inboxReadAll, inboxReply];

it('opens one conversation for the first words and keeps to it', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  const first = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '在吗？' });
  const second = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '这件还有货吗' });
  expect(second.conversation.conversationId).toBe(first.conversation.conversationId);
  expect([first.message.number, second.message.number]).toEqual([1, 2]);
  const { items } = await listConversations(shop.as(desk), { order: 'recent', limit: 10 });
  expect(items).toMatchObject([
    { lastMessageText: '这件还有货吗', messageCount: 2, waitingSince: first.message.sentAt },
  ]);
});

it('stores a message once, however often and at once it is sent', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  const clientMessageId = v7();
  const sends = Array.from({ length: 8 }, () =>
    sendVisitorMessage(visitor, { clientMessageId, text: 'hello' }),
  );
  const numbers = (await Promise.all(sends)).map((sent) => sent.message.number);
  expect(numbers).toEqual(Array.from({ length: 8 }, () => 1));
  expect((await readVisitorThread(visitor, { after: 0, limit: 50 })).messages).toHaveLength(1);
});

it('refuses a client id that stands for somebody else’s message', async () => {
  const shop = await world().aShop();
  const clientMessageId = v7();
  await sendVisitorMessage(shop.asVisitor(), { clientMessageId, text: 'mine' });
  await expect(
    sendVisitorMessage(shop.asVisitor(), { clientMessageId, text: 'stolen' }),
  ).rejects.toMatchObject({
    kind: 'conflict',
  });
});

it('lets the agent answer and the visitor read it, without telling who answered', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  const agent = shop.as(desk);
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: 'hi' });
  await sendReply(agent, {
    conversationId: conversation.conversationId,
    clientMessageId: v7(),
    text: '您好，在的',
  });
  const { messages } = await readVisitorThread(visitor, { after: 1, limit: 50 });
  expect(messages).toMatchObject([{ number: 2, text: '您好，在的', authorKind: 'member', authorId: null }]);
  const thread = await readThread(agent, conversation.conversationId, { after: 0, limit: 50 });
  expect(thread.messages.map((message) => message.authorId)).toEqual([visitor.actor.id, agent.actor.id]);
});

it.each([
  { way: 'a page of the shop', actor: { channelId: v7() }, channel: 'widget' },
  { way: 'the portal', actor: {}, channel: 'portal' },
])('keeps that a customer came through $way', async ({ actor, channel }) => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  const ctx = { ...visitor, actor: { ...visitor.actor, ...actor } };
  const { conversation } = await sendVisitorMessage(ctx, { clientMessageId: v7(), text: 'hi' });
  expect(conversation.channel).toBe(channel);
});

it('lets only visitors speak as customers', async () => {
  const shop = await world().aShop();
  const agent = shop.as(desk);
  await expect(sendVisitorMessage(agent, { clientMessageId: v7(), text: 'x' })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

it('serves a crowd who write at once as it serves each alone', async () => {
  const shop = await world().aShop();
  const channelId = v7();
  const visitors = Array.from({ length: 24 }, () => {
    const visitor = shop.asVisitor();
    return { ...visitor, actor: { ...visitor.actor, channelId } };
  });
  const known = visitors.slice(0, 12);
  for (const visitor of known) await sendVisitorMessage(visitor, { clientMessageId: v7(), text: 'first' });
  // Everybody twice, and every second of them sends the second message again.
  const sends = visitors.flatMap((visitor, n) => {
    const again = { clientMessageId: v7(), text: `again ${n}` };
    const all = [{ clientMessageId: v7(), text: `say ${n}` }, again, ...(n % 2 === 0 ? [again] : [])];
    return all.map((sending) => ({ visitor, sending }));
  });
  const sent = await Promise.all(sends.map((one) => sendVisitorMessage(one.visitor, one.sending)));
  for (const [n, { message }] of sent.entries()) expect(message.text).toBe(sends[n]?.sending.text);
  for (const [n, visitor] of visitors.entries()) {
    const { messages } = await readVisitorThread(visitor, { after: 0, limit: 50 });
    const said = messages.map((message) => message.text);
    const first = n < 12 ? ['first'] : [];
    expect(said.toSorted()).toEqual([`again ${n}`, ...first, `say ${n}`].toSorted());
    expect(messages.map((message) => message.number)).toEqual(said.map((_, at) => at + 1));
  }
  const { items } = await listConversations(shop.as(desk), { order: 'recent', limit: 50 });
  expect(items).toHaveLength(24);
});
