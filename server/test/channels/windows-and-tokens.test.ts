import { channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { listAccounts } from '../../src/modules/channels/accounts/list-accounts.ts';
import type { SendResult } from '../../src/modules/channels/adapters/adapter.ts';
import { adaptersOf } from '../../src/modules/channels/adapters/registry.ts';
import { sendReply } from '../../src/modules/inbox/actions/send-reply.ts';
import { lockDelivery } from '../../src/modules/inbox/outside/delivery-rows.ts';
import { renewClaim } from '../../src/modules/inbox/outside/jobs/while-claimed.ts';
import { readOutside } from '../../src/modules/inbox/outside/read-outside.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import { useWorld } from '../world.ts';
import { type PaperVendor, paperVendor } from './paper-vendor.ts';

const world = useWorld();
const desk = [inboxRead, inboxReadAll, inboxReply];
let vendor: PaperVendor;
beforeEach(() => {
  vendor = paperVendor();
  adaptersOf.use(world().system, new Map([['webhook', vendor.adapter]]));
});

async function aDesk() {
  const shop = await world().aShop();
  const owner = shop.as([channelsManage, channelsRead]);
  const account = await createAccount(owner, { kind: 'webhook', name: 'Paper', answers: { secret: 'x' } });
  const agent = shop.as(desk);
  const push = (event: object) =>
    world().app.http.inject({
      method: 'POST',
      url: new URL(account.callbackUrl).pathname,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ threadKey: 't1', occurredAt: world().system.now(), ...event }),
    });
  const hear = async (text: string, threadKey = 't1') => {
    const sender = { id: `u-${threadKey}`, name: null, language: null };
    const said = { kind: 'message', dedupeKey: v7(), threadKey, sender, text, files: [], unsupported: [] };
    await push({ ...said, isEdit: false, address: {} });
    await world().settle();
    const { items } = await listConversations(agent, { limit: 1, order: 'recent' });
    return items[0]?.conversationId ?? '';
  };
  const reply = async (conversationId: string, text: string) => {
    const message = await sendReply(agent, { conversationId, clientMessageId: v7(), text, fileIds: [] });
    await world().settle();
    return message.messageId;
  };
  return { owner, agent, account, push, hear, reply };
}

it('fetches one token for all, and another one once when it is refused', async () => {
  const { hear, reply } = await aDesk();
  const conversationId = await hear('hi');
  await reply(conversationId, 'one');
  vendor.revoke();
  await reply(conversationId, 'two');
  expect(vendor.sent).toEqual([
    { token: 'token-1', text: 'one' },
    { token: 'token-2', text: 'two' },
  ]);
  expect(vendor.fetched).toEqual(['token-1', 'token-2']);
});

it('does not ask for tokens without end when the account was closed at the vendor', async () => {
  const { owner, agent, hear, reply } = await aDesk();
  const conversationId = await hear('hi');
  vendor.close();
  const messageId = await reply(conversationId, 'one');
  expect(vendor.fetched.length).toBeLessThanOrEqual(2);
  const { deliveries } = await readOutside(agent, { conversationId });
  expect(deliveries).toMatchObject([{ messageId, state: 'failed', failure: 'credentials' }]);
  expect((await listAccounts(owner)).items).toMatchObject([{ state: 'trouble', failure: 'credentials' }]);
});

it('counts down the replies that the window allows, says why no more go, and begins anew when the customer writes', async () => {
  const { agent, hear, reply } = await aDesk();
  const conversationId = await hear('hi');
  const wayOut = async () => (await readOutside(agent, { conversationId })).way;
  expect(await wayOut()).toMatchObject({ reply: 'open', left: 2, max: 2, quota: null });
  await reply(conversationId, 'one');
  expect(await wayOut()).toMatchObject({ reply: 'open', left: 1, max: 2 });
  await reply(conversationId, 'two');
  expect(await wayOut()).toMatchObject({
    reply: 'used-up',
    left: null,
    afterWindow: { en: 'Write a letter' },
  });
  await expect(reply(conversationId, 'three')).rejects.toMatchObject({ kind: 'conflict' });
  await hear('still there?');
  expect(await wayOut()).toMatchObject({ reply: 'open', left: 2 });
  world().pass(3601);
  expect(await wayOut()).toMatchObject({ reply: 'closed' });
  await expect(reply(conversationId, 'four')).rejects.toMatchObject({ kind: 'conflict' });
});

it('takes nothing that falls into more messages than the window still allows, and sends none of it', async () => {
  const { agent, hear, reply } = await aDesk();
  const conversationId = await hear('hi');
  await reply(conversationId, 'one');
  await expect(reply(conversationId, 'first part second part')).rejects.toMatchObject({
    kind: 'conflict',
    values: { parts: 2, left: 1 },
  });
  expect(vendor.sent.map(({ text }) => text)).toEqual(['one']);
  await reply(conversationId, 'first part');
  expect((await readOutside(agent, { conversationId })).way).toMatchObject({ reply: 'used-up' });
});

it('says what the vendor still takes from the whole shop, to whoever writes and on the account’s page', async () => {
  vendor = paperVendor({ messages: 3, perSeconds: 60 });
  adaptersOf.use(world().system, new Map([['webhook', vendor.adapter]]));
  const { owner, agent, hear, reply } = await aDesk();
  const conversationId = await hear('hi');
  const quotas = async () => [
    (await readOutside(agent, { conversationId })).way?.quota,
    (await listAccounts(owner)).items[0]?.quota,
  ];
  const whole = { messages: 3, perSeconds: 60, left: 3, until: null };
  expect(await quotas()).toEqual([whole, whole]);
  await reply(conversationId, 'one');
  const used = { ...whole, left: 2, until: expect.any(String) };
  expect(await quotas()).toEqual([used, used]);
  world().pass(60);
  expect(await quotas()).toEqual([whole, whole]);
});

it('follows what the vendor says of a message, and never back', async () => {
  const { agent, push, hear, reply } = await aDesk();
  const conversationId = await hear('hi');
  await reply(conversationId, 'one');
  const state = async () => (await readOutside(agent, { conversationId })).deliveries[0]?.state;
  const tell = async (said: 'delivered' | 'read' | 'failed') => {
    await push({
      kind: 'receipt',
      dedupeKey: v7(),
      externalId: 'paper-1',
      state: said,
      failure: null,
      detail: null,
    });
    await world().settle();
    return state();
  };
  expect(await tell('read')).toBe('read');
  expect(await tell('delivered')).toBe('read');
  expect(await tell('failed')).toBe('failed');
});

it('sends the rest of a message in pieces when the first piece is reported as read before that', async () => {
  vendor = paperVendor({ messages: 1, perSeconds: 60 });
  adaptersOf.use(world().system, new Map([['webhook', vendor.adapter]]));
  const { agent, push, hear, reply } = await aDesk();
  const conversationId = await hear('hi');
  await reply(conversationId, 'first part second part');
  const state = async () => (await readOutside(agent, { conversationId })).deliveries[0]?.state;
  const tellRead = async (externalId: string) => {
    const told = { kind: 'receipt', dedupeKey: v7(), externalId, state: 'read', failure: null, detail: null };
    await push(told);
    await world().settle();
    return state();
  };
  expect(vendor.sent).toHaveLength(1);
  expect(await tellRead('paper-1')).toBe('waiting');
  world().pass(61);
  await world().settle();
  expect(vendor.sent.map(({ text }) => text.trim())).toEqual(['first part', 'second part']);
  expect(await state()).toBe('sent');
  expect(await tellRead('paper-2')).toBe('read');
});

it('believes a receipt that is faster than our keeping the name of the message, and holds nobody up meanwhile', async () => {
  const { agent, push, hear, reply } = await aDesk();
  const conversationId = await hear('hi');
  const told = { kind: 'receipt', dedupeKey: v7(), state: 'failed', failure: 'refused', detail: null };
  await push({ ...told, externalId: 'paper-1' });
  await push({ ...told, dedupeKey: v7(), externalId: 'of-somebody-else' });
  await hear('still there?');
  const { items } = await listConversations(agent, { limit: 1, order: 'recent' });
  expect(items).toMatchObject([{ lastMessageText: 'still there?' }]);
  await reply(conversationId, 'one');
  const delivery = async () => (await readOutside(agent, { conversationId })).deliveries[0];
  expect(await delivery()).toMatchObject({ state: 'sent' });
  world().pass(91);
  await world().settle();
  expect(await delivery()).toMatchObject({ state: 'failed', failure: 'refused' });
});

it('waits for a token that cannot be had now, and is sent once it can', async () => {
  const { owner, agent, hear, reply } = await aDesk();
  const conversationId = await hear('hi');
  vendor.leave(true);
  await reply(conversationId, 'one');
  const state = async () => (await readOutside(agent, { conversationId })).deliveries[0];
  expect(await state()).toMatchObject({ state: 'waiting', failure: 'unreachable' });
  expect((await listAccounts(owner)).items).toMatchObject([{ state: 'trouble', failure: 'unreachable' }]);
  vendor.leave(false);
  world().pass(6);
  await world().settle();
  expect(await state()).toMatchObject({ state: 'sent', failure: null });
  expect(vendor.sent.map(({ text }) => text)).toEqual(['one']);
});

it('asks no vendor more often than it takes messages, over all conversations together', async () => {
  vendor = paperVendor({ messages: 2, perSeconds: 60 });
  adaptersOf.use(world().system, new Map([['webhook', vendor.adapter]]));
  const { agent, hear, reply } = await aDesk();
  const conversations = [await hear('hi', 't1'), await hear('hi', 't2'), await hear('hi', 't3')];
  for (const conversationId of conversations) await reply(conversationId, 'one');
  expect(vendor.sent).toHaveLength(2);
  const [, , third = ''] = conversations;
  const { deliveries } = await readOutside(agent, { conversationId: third });
  expect(deliveries).toMatchObject([{ state: 'waiting', failure: 'busy' }]);
  expect(deliveries[0]?.nextTryAt).not.toBeNull();
  world().pass(61);
  await world().settle();
  expect(vendor.sent).toHaveLength(3);
});

it('belongs to whoever sends it for as long as that takes', async () => {
  const { agent, hear } = await aDesk();
  const conversationId = await hear('hi');
  const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<SendResult>()];
  let count = 0;
  const send = () => {
    count++;
    asked.resolve();
    return answered.promise;
  };
  adaptersOf.use(world().system, new Map([['webhook', { ...vendor.adapter, send }]]));
  const { messageId } = await sendReply(agent, {
    conversationId,
    clientMessageId: v7(),
    text: 'long',
    fileIds: [],
  });
  await asked.promise;
  const row = () => transact(agent, (tx) => lockDelivery(tx, messageId));
  const claimed = await row();
  if (!claimed) throw new Error('nothing is on its way');
  world().pass(50);
  await renewClaim(agent, claimed);
  world().pass(50);
  expect(Number((await row())?.claimedUntil)).toBeGreaterThan(world().system.now().getTime());
  answered.resolve({ kind: 'sent', externalId: 'paper-long' });
  await world().settle();
  await renewClaim(agent, claimed);
  expect(await row()).toMatchObject({ state: 'sent', claimedUntil: null });
  expect(count).toBe(1);
});
