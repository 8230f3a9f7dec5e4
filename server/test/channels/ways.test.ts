import { listWays as contract, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { maskOf } from '#platform/http/mask-of.ts';
import { mergeCustomers } from '../../src/modules/customers/actions/merge-customers.ts';
import { takeApartCustomer } from '../../src/modules/customers/actions/take-apart-customer.ts';
import { closeConversation } from '../../src/modules/inbox/actions/close-conversation.ts';
import { sendAgain } from '../../src/modules/inbox/outside/send-again.ts';
import { listEvents } from '../../src/modules/inbox/reading/list-events.ts';
import { listWays } from '../../src/modules/inbox/ways/list-ways.ts';
import { takeWay } from '../../src/modules/inbox/ways/take-way.ts';
import { useWorld } from '../world.ts';
import { aWaysDesk } from './ways-desk.ts';

const world = useWorld();

it('offers no new text message beside the chat that the number has, however either spells it', async () => {
  const { text, ways, phone, reply } = await aWaysDesk(world());
  const { conversationId } = await text('hi', '+8613800000000');
  expect(await ways(conversationId)).toMatchObject([{ channel: 'sms', isCurrent: true }]);
  await reply(conversationId, 'hello');
  expect(phone.sent).toHaveLength(1);
});

it('goes on by mail with its history, and the answer lands in it', async () => {
  const { hear, prove, go, reply, post, answer, said, get, agent, count } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('my parcel');
  await prove(customerId, 'lin@mail.example');
  world().pass(3601);
  expect(await go(conversationId, 'mail')).toMatchObject({ conversationId, channel: 'mail', state: 'open' });
  await reply(conversationId, 'It is on its way.');
  expect(post.sent).toMatchObject([
    {
      text: 'It is on its way.',
      letter: { to: ['lin@mail.example'], subject: expect.stringContaining('Your question') },
    },
  ]);
  await answer('Thanks!');
  expect(await said(conversationId)).toEqual(['my parcel', 'It is on its way.', 'Thanks!']);
  expect(await count()).toBe(1);
  expect(await get(conversationId)).toMatchObject({ customerId, channel: 'mail' });
  const { events } = await listEvents(agent, { conversationId });
  expect(events.filter(({ kind }) => kind === 'inbox.way-changed')).toMatchObject([
    {
      actor: { kind: 'member', id: agent.actor.id },
      payload: { fromChannel: 'webhook', channel: 'mail', why: 'window-closed' },
    },
  ]);
});

it('takes what the customer writes where it began, too, and goes back there', async () => {
  const { hear, note, go, reply, chat, phone, said, get, ways } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '+86 138 0000 0000' });
  world().pass(3601);
  await go(conversationId, 'sms');
  await reply(conversationId, 'by phone');
  expect(phone.sent.map(({ text }) => text)).toEqual(['by phone']);
  await hear('in the chat');
  expect(await said(conversationId)).toEqual(['hi', 'by phone', 'in the chat']);
  expect(await get(conversationId)).toMatchObject({ channel: 'sms' });
  expect(await ways(conversationId)).toMatchObject([
    { channel: 'sms', isCurrent: true },
    { channel: 'webhook', isCurrent: false, wasBefore: true, standing: 'open' },
  ]);
  expect(await go(conversationId, 'webhook', 'back')).toMatchObject({ channel: 'webhook' });
  await reply(conversationId, 'here again');
  expect(chat.sent.map(({ text }) => text)).toEqual(['here again']);
});

it('takes a text message from the number for the customer it was written to', async () => {
  const { hear, note, go, reply, text, said, count, get } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '13800000000' });
  await go(conversationId, 'sms', 'customer-asked');
  await reply(conversationId, 'by phone');
  await text('got it');
  expect(await said(conversationId)).toEqual(['hi', 'by phone', 'got it']);
  expect(await count()).toBe(1);
  expect((await get(conversationId)).customerName).toBe('lin');
  await text('another matter?');
  expect(await said(conversationId)).toHaveLength(4);
});

it('obeys what the new channel takes at once', async () => {
  const { hear, prove, go, reply, ways } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await expect(reply(conversationId, 'much longer than the window takes')).rejects.toMatchObject({
    kind: 'conflict',
  });
  await prove(customerId, 'lin@mail.example');
  await go(conversationId, 'mail');
  await reply(conversationId, 'much longer than the window takes');
  await go(conversationId, 'webhook', 'back');
  expect((await ways(conversationId))[0]).toMatchObject({ channel: 'webhook', isCurrent: true });
  await expect(reply(conversationId, 'much longer than the window takes')).rejects.toMatchObject({
    kind: 'conflict',
  });
});

it('offers no address that nobody has shown to be theirs, and says so by offering nothing', async () => {
  const { hear, note, prove, ways } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  expect(await ways(conversationId)).toMatchObject([{ channel: 'webhook', isCurrent: true }]);
  await note(customerId, { email: 'lin@mail.example' });
  expect(await ways(conversationId)).toHaveLength(1);
  await prove(customerId, 'lin@mail.example');
  expect(await ways(conversationId)).toMatchObject([
    { channel: 'webhook' },
    { channel: 'mail', address: 'lin@mail.example', proof: 'proven', standing: 'open', name: 'Our mail' },
  ]);
});

it('offers no number that is somebody else’s', async () => {
  const { hear, text, note, ways } = await aWaysDesk(world());
  await text('hello', '13800000000');
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '13800000000' });
  expect(await ways(conversationId)).toHaveLength(1);
  await note(customerId, { phone: '13900000000' });
  expect(await ways(conversationId)).toMatchObject([
    { channel: 'webhook' },
    { channel: 'sms', proof: 'written' },
  ]);
});

it('hides addresses and numbers from whoever sees no sensitive data', async () => {
  const { shop, hear, note } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '13800000000' });
  const blind = shop.as([inboxRead, inboxReadAll, inboxReply]);
  const { items } = await listWays(blind, { conversationId });
  const shown = maskOf(contract.response)?.({ items });
  expect(shown).toMatchObject({ items: [{ channel: 'webhook' }, { channel: 'sms', address: '****0000' }] });
  expect(JSON.stringify(shown)).not.toContain('13800000000');
});

it('refuses a way where another open conversation goes, and takes it once that is over', async () => {
  const { agent, hear, text, ways, go } = await aWaysDesk(world());
  const first = await text('by phone');
  const second = await hear('hi');
  await mergeCustomers(agent, second.customerId, { fromCustomerId: first.customerId, fields: [] });
  const way = (await ways(second.conversationId)).find(({ channel }) => channel === 'sms');
  expect(way).toMatchObject({ standing: 'elsewhere' });
  await expect(go(second.conversationId, 'sms')).rejects.toMatchObject({ kind: 'conflict' });
  await closeConversation(agent, { conversationId: first.conversationId, reasonKey: null });
  expect(await go(second.conversationId, 'sms')).toMatchObject({ channel: 'sms' });
});

it('writes to nobody else when records are taken apart', async () => {
  const { agent, hear, text, go, reply, phone, count } = await aWaysDesk(world());
  const first = await text('by phone');
  await closeConversation(agent, { conversationId: first.conversationId, reasonKey: null });
  const second = await hear('hi');
  await mergeCustomers(agent, second.customerId, { fromCustomerId: first.customerId, fields: [] });
  await go(second.conversationId, 'sms');
  await takeApartCustomer(agent, { customerId: first.customerId });
  await expect(reply(second.conversationId, 'secret')).rejects.toMatchObject({ kind: 'conflict' });
  expect(phone.sent).toEqual([]);
  await text('who is this?');
  expect(await count()).toBe(3);
  expect(await go(second.conversationId, 'webhook', 'back')).toMatchObject({ channel: 'webhook' });
  await reply(second.conversationId, 'here again');
  await text('still me');
  expect(await count()).toBe(3);
});

it('takes as read what went by the chat that was read, wherever its conversation goes by now', async () => {
  const { hear, prove, go, reply, read, deliveries } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await prove(customerId, 'lin@mail.example');
  const states = async () => (await deliveries(conversationId)).map(({ state }) => state).toReversed();
  await reply(conversationId, 'in the chat');
  await go(conversationId, 'mail');
  await reply(conversationId, 'a letter');
  await read();
  expect(await states()).toEqual(['read', 'sent']);
  await go(conversationId, 'webhook', 'back');
  await read();
  expect(await states()).toEqual(['read', 'sent']);
});

it('takes nothing as read that was sent after that', async () => {
  const { hear, reply, read, chat, deliveries } = await aWaysDesk(world());
  const { conversationId } = await hear('hi');
  chat.leave(true);
  await reply(conversationId, 'waits');
  world().pass(60);
  const upTo = world().system.now();
  world().pass(60);
  chat.leave(false);
  world().pass(900);
  await world().settle();
  expect(await deliveries(conversationId)).toMatchObject([{ state: 'sent' }]);
  await read(upTo);
  expect(await deliveries(conversationId)).toMatchObject([{ state: 'sent' }]);
  await read();
  expect(await deliveries(conversationId)).toMatchObject([{ state: 'read' }]);
});

it('keeps the order in a chat also behind what was written before each message said its chat', async () => {
  const { shop, hear, reply, chat, deliveries } = await aWaysDesk(world());
  const { conversationId } = await hear('hi');
  chat.leave(true);
  await reply(conversationId, 'first');
  await transact(shop.asSystem(), (tx) =>
    tx.db.updateTable('messageDeliveries').set({ threadId: null }).execute(),
  );
  chat.leave(false);
  await reply(conversationId, 'second');
  expect(chat.sent).toEqual([]);
  world().pass(900);
  await world().settle();
  expect(chat.sent.map(({ text }) => text)).toEqual(['first', 'second']);
  expect(await deliveries(conversationId)).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
});

it('tells the second of two colleagues that the first was quicker', async () => {
  const { agent, hear, note, prove, ways } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '13800000000' });
  await prove(customerId, 'lin@mail.example');
  const seen = await ways(conversationId);
  const [from, ...others] = seen.map(({ key }) => key);
  const outcomes = await Promise.allSettled(
    others.map((key) => takeWay(agent, { conversationId, key, from: from ?? null, why: 'window-closed' })),
  );
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { kind: 'conflict' },
  });
});

it('asked for the same again, is as it was', async () => {
  const { agent, hear, note, go, ways } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '13800000000' });
  await go(conversationId, 'sms');
  const [current] = await ways(conversationId);
  const asked = { conversationId, key: current?.key ?? '', from: null, why: 'no-answer' } as const;
  await takeWay(agent, asked);
  const { events } = await listEvents(agent, { conversationId });
  expect(events.filter(({ kind }) => kind === 'inbox.way-changed')).toHaveLength(1);
});

it('is refused to whoever may not answer, for one that is closed, and for a way that is gone', async () => {
  const { shop, agent, hear, note, ways } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '13800000000' });
  const key = (await ways(conversationId)).at(-1)?.key ?? '';
  const asked = { conversationId, key, from: null, why: 'no-answer' } as const;
  const reader = shop.as([inboxRead, inboxReadAll]);
  await expect(takeWay(reader, asked)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(listWays(reader, { conversationId })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(takeWay(agent, { ...asked, key: v7() })).rejects.toMatchObject({ kind: 'missing' });
  await closeConversation(agent, { conversationId, reasonKey: null });
  await expect(takeWay(agent, asked)).rejects.toMatchObject({ kind: 'conflict' });
});

it('sends what waits for a vendor that is down by the new way, once', async () => {
  const { hear, note, go, reply, chat, phone, deliveries } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '13800000000' });
  chat.leave(true);
  await reply(conversationId, 'waits');
  expect(await deliveries(conversationId)).toMatchObject([{ state: 'waiting', failure: 'unreachable' }]);
  await go(conversationId, 'sms', 'channel-down');
  expect(phone.sent.map(({ text }) => text)).toEqual(['waits']);
  chat.leave(false);
  world().pass(3600);
  await world().settle();
  expect(chat.sent).toEqual([]);
  expect(await deliveries(conversationId)).toMatchObject([{ state: 'sent' }]);
});

it('sends a letter nowhere else, and does not let it hold up what goes the new way', async () => {
  const { hear, note, prove, go, reply, post, phone, deliveries } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '13800000000' });
  await prove(customerId, 'lin@mail.example');
  await go(conversationId, 'mail');
  post.answer({ kind: 'again', failure: 'unreachable', afterSeconds: null, detail: '' });
  await reply(conversationId, 'a letter');
  await go(conversationId, 'sms', 'channel-down');
  await reply(conversationId, 'by phone');
  expect(phone.sent.map(({ text }) => text)).toEqual(['by phone']);
  expect(await deliveries(conversationId)).toMatchObject([
    { number: 3, state: 'sent' },
    { number: 2, state: 'waiting' },
  ]);
  post.answer({ kind: 'sent', externalId: '<a@shop.example>' });
  world().pass(3600);
  await world().settle();
  expect((await deliveries(conversationId))[1]).toMatchObject({ state: 'sent' });
  expect(post.sent.map(({ letter }) => letter?.to)).toEqual([['lin@mail.example'], ['lin@mail.example']]);
});

it('sends again by the new way what failed by the old one', async () => {
  const { agent, hear, note, go, reply, chat, phone, deliveries } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('hi');
  await note(customerId, { phone: '13800000000' });
  chat.close();
  const { messageId } = await reply(conversationId, 'lost');
  expect(await deliveries(conversationId)).toMatchObject([{ state: 'failed' }]);
  await go(conversationId, 'sms', 'channel-down');
  await sendAgain(agent, { conversationId, messageId });
  await world().settle();
  expect(phone.sent.map(({ text }) => text)).toEqual(['lost']);
  expect(await deliveries(conversationId)).toMatchObject([{ state: 'sent', failure: null }]);
});
