import { inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { vapidKeys } from '#platform/push/vapid.ts';
import { anAgent } from '../../../../../test/desk.ts';
import { aPortal, type Door } from '../../../../../test/portal.ts';
import { aPushService } from '../../../../../test/pushes.ts';
import type { PushService } from '../../../../../test/stand-ins/push-service.ts';
import { aTicketShop, ticketRights } from '../../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../../test/world.ts';
import { sendReply } from '../../../inbox/actions/send-reply.ts';
import { markVisitorRead } from '../../../inbox/visitors/mark-visitor-read.ts';
import { commentTicket } from '../../../tickets/actions/comment-ticket.ts';

const world = useWorld();
let service: PushService;
beforeEach(async () => {
  service = await aPushService(world());
});
afterEach(() => service.close());

/** A customer who is signed in to the portal on a browser that is told of answers. */
async function aCustomer(door: Door, email = 'lin@example.com') {
  const { token, customerId } = await door.enter(email);
  const browser = service.aBrowser(vapidKeys.of(world().system).publicKey);
  const kept = await door.post('/portal-session/browsers', browser.subscription, token);
  expect(kept).toEqual({ status: 200, body: { done: true } });
  return { ...browser, token, customerId };
}

async function write(door: Door, token: string): Promise<string> {
  const said = await door.post('/widget/messages', { clientMessageId: v7(), text: '在吗' }, token);
  return said.body.conversation.conversationId;
}

/** What is due in a moment comes about. */
async function wait(seconds: number): Promise<void> {
  await world().settle();
  world().pass(seconds);
  await world().settle();
}

const reply = (agent: Context, conversationId: string, text: string) =>
  sendReply(agent, { conversationId, clientMessageId: v7(), text });

it('comes under the shop’s name, leads to the conversation, and hides what a locked screen must not show', async () => {
  const door = await aPortal(world());
  const agent = await anAgent(door.shop);
  const lin = await aCustomer(door);
  const other = await aCustomer(door, 'chen@example.com');
  const conversationId = await write(door, lin.token);
  await reply(agent, conversationId, '已寄往 13812345678');
  await wait(14);
  expect(lin.arrived).toEqual([]);
  await wait(2);
  const link = `/portal/${door.shopKey}/conversations/${conversationId}`;
  expect(lin.arrived).toMatchObject([{ title: 'Test shop', link, tag: `conversation:${conversationId}` }]);
  expect(lin.arrived[0]?.text).toContain('已寄往');
  expect(lin.arrived[0]?.text).not.toContain('13812345678');
  expect(other.arrived).toEqual([]);
});

it('is not sent of what was read in the meantime, nor of a note', async () => {
  const door = await aPortal(world());
  const agent = await anAgent(door.shop);
  const lin = await aCustomer(door);
  const conversationId = await write(door, lin.token);
  const { number } = await reply(agent, conversationId, '可以');
  await world().settle();
  await markVisitorRead(door.shop.asVisitor(lin.customerId), { conversationId, number });
  await wait(20);
  expect(lin.arrived).toEqual([]);
  await reply(agent, conversationId, '明天寄出');
  await wait(20);
  expect(lin.arrived).toMatchObject([{ text: '明天寄出' }]);
});

it('ends with a sign-out, here or everywhere, and while the portal is off', async () => {
  const door = await aPortal(world());
  const agent = await anAgent(door.shop);
  const [one, two] = [await aCustomer(door), await aCustomer(door)];
  const three = await aCustomer(door);
  const conversationId = await write(door, one.token);
  await door.post('/portal-session/end', { everywhere: false }, one.token);
  await reply(agent, conversationId, '第一句');
  await wait(20);
  expect([one, two, three].map(({ arrived }) => arrived.length)).toEqual([0, 1, 1]);

  const isOn = (open: boolean) =>
    transact(door.shop.asSystem(), (tx) =>
      tx.db.updateTable('portals').set({ isOn: open }).where('workspaceId', '=', tx.workspaceId).execute(),
    );
  await isOn(false);
  await reply(agent, conversationId, '第二句');
  await wait(20);
  expect(two.arrived).toHaveLength(1);
  await isOn(true);
  await door.post('/portal-session/end', { everywhere: true }, two.token);
  await reply(agent, conversationId, '第三句');
  await wait(20);
  expect([two, three].map(({ arrived }) => arrived.length)).toEqual([1, 1]);
});

it('is not sent to a sign-in that no longer sees the record', async () => {
  const door = await aPortal(world());
  const agent = await anAgent(door.shop);
  const lin = await aCustomer(door);
  const conversationId = await write(door, lin.token);
  await transact(door.shop.asSystem(), (tx) =>
    tx.db
      .updateTable('customers')
      .set({ email: 'another@example.com', provenEmail: null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('customerId', '=', lin.customerId)
      .execute(),
  );
  await reply(agent, conversationId, '可以');
  await wait(20);
  expect(lin.arrived).toEqual([]);
});

it('comes of a word on a ticket that customers see, and of no internal one', async () => {
  const door = await aPortal(world());
  const shop = await aTicketShop({ ...world(), aShop: async () => door.shop });
  const lin = await aCustomer(door);
  const { ticketId } = await shop.aTicket({ customerId: lin.customerId });
  await commentTicket(shop.agent, { ticketId, text: '这位顾客很急', visibility: 'internal' });
  await commentTicket(shop.agent, { ticketId, text: '已经安排补发', visibility: 'customer' });
  await world().settle();
  const link = `/portal/${door.shopKey}/tickets/${ticketId}`;
  expect(lin.arrived).toMatchObject([{ text: '已经安排补发', link, tag: `ticket:${ticketId}` }]);
});

it('comes once of a word on a ticket that went out as a message', async () => {
  const door = await aPortal(world());
  const shop = await aTicketShop({ ...world(), aShop: async () => door.shop });
  const agent = await anAgent(shop, [...ticketRights, inboxReply, inboxReadAll]);
  const lin = await aCustomer(door);
  const conversationId = await write(door, lin.token);
  const conversation = { conversationId, messageIds: [] };
  const { ticketId } = await shop.aTicket({ customerId: lin.customerId, conversation }, agent);
  await commentTicket(agent, { ticketId, text: '已经安排补发', visibility: 'customer' });
  await wait(20);
  expect(lin.arrived.map(({ tag }) => tag)).toEqual([`conversation:${conversationId}`]);
});

it('is tried and switched off by whoever switched it on, and by no other customer', async () => {
  const door = await aPortal(world());
  const [lin, chen] = [await aCustomer(door), await aCustomer(door, 'chen@example.com')];
  const { endpoint } = lin.subscription;
  const ask = async (path: string, token: string) =>
    (await door.post(`/portal-session/browsers/${path}`, { endpoint }, token)).body;
  expect(await ask('look', lin.token)).toEqual({ isOn: true });
  expect(await ask('look', chen.token)).toEqual({ isOn: false });
  expect(await ask('try', lin.token)).toEqual({ done: true });
  expect(lin.arrived).toMatchObject([{ tag: 'test', link: `/portal/${door.shopKey}` }]);
  expect((await ask('try', chen.token)).error.reason).toBe('push.not-on');

  await ask('forget', chen.token);
  expect(await ask('look', lin.token)).toEqual({ isOn: true });
  await ask('forget', lin.token);
  expect(await ask('look', lin.token)).toEqual({ isOn: false });
});

it('is not switched on by a visitor of the shop’s page, who is not signed in', async () => {
  const door = await aPortal(world());
  const { subscription } = service.aBrowser(vapidKeys.of(world().system).publicKey);
  const answer = await door.post('/portal-session/browsers', subscription);
  expect(answer.status).toBe(401);
});

it('costs shops nothing whose customers never asked for it', async () => {
  const door = await aPortal(world());
  const agent = await anAgent(door.shop);
  const { token } = await door.enter('lin@example.com');
  await reply(agent, await write(door, token), '可以');
  await world().settle();
  const due = await look(door.shop.as([inboxRead]), (tx) =>
    tx.db
      .selectFrom('due')
      .select('kind')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', 'inbox:tell-customer')
      .execute(),
  );
  expect(due).toEqual([]);
});
