import { inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { StoredFile } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { knowCallers } from '../../../../test/callers.ts';
import { anAgent } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { changeConversation } from '../queries.ts';
import { getConversation } from '../reading/get-conversation.ts';
import { readThread } from '../reading/read-thread.ts';
import { readVisitorThread } from '../visitors/read-visitor-thread.ts';
import { closeConversation } from './close-conversation.ts';
import { sendReply } from './send-reply.ts';
import { sendVisitorMessage } from './send-visitor-message.ts';

const callers = knowCallers();
const world = useWorld([callers.module]);

async function aConversation(shop: Shop, visitor = shop.asVisitor()): Promise<string> {
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '在吗' });
  return conversation.conversationId;
}

const reply = (
  ctx: Context,
  conversationId: string,
  more: { seen?: number; clientMessageId?: string } = {},
) => sendReply(ctx, { conversationId, clientMessageId: v7(), text: '在的', ...more });

async function upload(ctx: Context, url: string): Promise<{ fileId: string }> {
  const headers = { ...callers.headersOf(ctx), 'content-type': 'application/octet-stream' };
  const answer = await world().app.http.inject({ method: 'POST', url, headers, payload: 'hello' });
  return StoredFile.parse(answer.json());
}

it('refuses to answer past a colleague who answered meanwhile, and takes it from whoever has read that', async () => {
  const shop = await world().aShop();
  const conversationId = await aConversation(shop);
  const [one, other] = [await anAgent(shop), await anAgent(shop)];
  await reply(one, conversationId, { seen: 1 });
  await expect(reply(other, conversationId, { seen: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    reason: { key: 'inbox.answered-meanwhile' },
    values: { number: 2, memberId: one.actor.id },
  });
  const url = `/api/conversations/${conversationId}/replies`;
  const payload = { clientMessageId: v7(), text: '在的', seen: 1 };
  const told = await world().app.http.inject({
    ...{ method: 'POST', url, payload },
    headers: callers.headersOf(other),
  });
  expect(told.json()).toMatchObject({
    error: { reason: 'inbox.answered-meanwhile', values: { number: 2, memberId: one.actor.id } },
  });
  // One's own answers, and what the customer adds, are no reason to stop.
  expect(await reply(one, conversationId, { seen: 1 })).toMatchObject({ number: 3 });
  expect(await reply(other, conversationId, { seen: 3 })).toMatchObject({ number: 4 });
  expect(await reply(one, conversationId)).toMatchObject({ number: 5 });
});

it('answers a repeated send with what is stored, whatever happened since', async () => {
  const shop = await world().aShop();
  const conversationId = await aConversation(shop);
  const [one, other] = [await anAgent(shop), await anAgent(shop)];
  const clientMessageId = v7();
  const first = await reply(one, conversationId, { seen: 1, clientMessageId });
  await reply(other, conversationId, { seen: 2 });
  await closeConversation(one, { conversationId, reasonKey: null });
  expect(await reply(one, conversationId, { seen: 1, clientMessageId })).toEqual(first);
  await expect(reply(one, conversationId)).rejects.toMatchObject({ kind: 'conflict' });
});

it('lets only one of two answers through that were written to the same message', async () => {
  const shop = await world().aShop();
  for (let round = 0; round < 10; round++) {
    const conversationId = await aConversation(shop);
    const agents = [await anAgent(shop), await anAgent(shop)];
    const sent = await Promise.allSettled(agents.map((agent) => reply(agent, conversationId, { seen: 1 })));
    expect(sent.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  }
});

it('takes what is nobody’s for the member who answers, and nothing for a program', async () => {
  const shop = await world().aShop();
  const [mine, theirs] = [await aConversation(shop), await aConversation(shop)];
  const agent = await anAgent(shop);
  const program = shop.as([inboxRead, inboxReply], { kind: 'api-key' });
  await reply(agent, mine);
  await reply(program, theirs);
  expect(await getConversation(agent, { conversationId: mine })).toMatchObject({
    assigneeId: agent.actor.id,
  });
  expect(await getConversation(agent, { conversationId: theirs })).toMatchObject({ assigneeId: null });
  await world().settle();
  const { facts } = await factsAfter(shop.asSystem(), world().app.catalogue, 0, 100);
  const told = facts.filter((fact) => fact.subjectId === mine).map((fact) => fact.kind);
  expect(told.slice(-2)).toEqual(['inbox.conversation-assigned', 'inbox.reply-sent']);
});

it('sends nothing through a channel that is no longer here', async () => {
  const shop = await world().aShop();
  const conversationId = await aConversation(shop);
  const agent = await anAgent(shop);
  await transact(agent, (tx) => changeConversation(tx, conversationId, { channel: 'pigeon' }));
  await expect(reply(agent, conversationId)).rejects.toMatchObject({
    kind: 'conflict',
    reason: { key: 'channels.channel-gone' },
  });
});

it('carries files that the writer uploaded to both sides, with links that open', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  const agent = await anAgent(shop);
  const theirs = await upload(visitor, '/api/widget/files?name=order.txt');
  const sent = await sendVisitorMessage(visitor, {
    clientMessageId: v7(),
    text: '',
    fileIds: [theirs.fileId],
  });
  const { conversationId } = sent.conversation;
  expect(sent.message.files).toMatchObject([{ fileId: theirs.fileId, name: 'order.txt' }]);
  expect(await getConversation(agent, { conversationId })).toMatchObject({ lastMessageText: '' });

  const ours = await upload(agent, '/api/files?name=label.txt');
  const stolen = { conversationId, clientMessageId: v7(), text: '', fileIds: [theirs.fileId] };
  await expect(sendReply(agent, stolen)).rejects.toMatchObject({ kind: 'missing' });
  await sendReply(agent, { ...stolen, fileIds: [ours.fileId] });

  const threads = [
    (await readThread(agent, conversationId, { after: 0, limit: 10 })).messages,
    (await readVisitorThread(visitor, { after: 0, limit: 10 })).messages,
  ];
  for (const messages of threads) {
    expect(messages.flatMap((message) => message.files.map((file) => file.name))).toEqual([
      'order.txt',
      'label.txt',
    ]);
    for (const { url } of messages.flatMap((message) => message.files)) {
      expect((await world().app.http.inject({ url })).body).toBe('hello');
    }
  }
});
