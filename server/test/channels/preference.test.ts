import { customersRead } from '@zhiyin/domain/customers';
import { inboxRead } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { preferredWay, writeFirst } from '#modules/inbox';
import { look, transact } from '#platform/database/transact.ts';
import { closeConversation } from '../../src/modules/inbox/actions/close-conversation.ts';
import { notePreference } from '../../src/modules/inbox/ways/note-preference.ts';
import { readOwnPreference, stateOwnPreference } from '../../src/modules/inbox/ways/own-preference.ts';
import { readPreference } from '../../src/modules/inbox/ways/preference.ts';
import { useWorld } from '../world.ts';
import { aWaysDesk } from './ways-desk.ts';

const world = useWorld();
type Desk = Awaited<ReturnType<typeof aWaysDesk>>;

const shownOf = ({ agent }: Desk, customerId: string) => readPreference(agent, { customerId });
const wayOf = ({ agent }: Desk, customerId: string) => look(agent, (tx) => preferredWay(tx, customerId));

async function wrote(desk: Desk, write: () => ReturnType<Desk['hear']>) {
  const conversation = await write();
  await closeConversation(desk.agent, { conversationId: conversation.conversationId, reasonKey: null });
  world().pass(60);
  return conversation;
}

it('learns from the latest five conversations that a customer began, whichever way they went on', async () => {
  const desk = await aWaysDesk(world());
  const { hear, note, go } = desk;
  const { customerId, conversationId } = await hear('hi');
  expect(await shownOf(desk, customerId)).toMatchObject({ channel: 'webhook', source: 'use' });
  await note(customerId, { phone: '13800000000' });
  await go(conversationId, 'sms');
  await desk.reply(conversationId, 'by phone');
  expect(await shownOf(desk, customerId)).toMatchObject({ channel: 'webhook', source: 'use' });
  await desk.text('thanks');
  await closeConversation(desk.agent, { conversationId, reasonKey: null });
  world().pass(60);
  await wrote(desk, () => desk.text('one'));
  expect(await shownOf(desk, customerId)).toMatchObject({ channel: 'sms', source: 'use' });
  await wrote(desk, () => desk.hear('two'));
  expect(await shownOf(desk, customerId)).toMatchObject({ channel: 'webhook' });
  for (const said of ['three', 'four', 'five']) await wrote(desk, () => desk.text(said));
  expect(await shownOf(desk, customerId)).toMatchObject({ channel: 'sms', used: 'sms' });
});

it('takes what was said last, by a colleague or by the customer, before what is used', async () => {
  const desk = await aWaysDesk(world());
  const { agent, shop } = desk;
  const { customerId } = await desk.hear('hi');
  const noted = await notePreference(agent, { customerId, channel: 'mail' });
  expect(noted).toMatchObject({ channel: 'mail', source: 'member', used: 'webhook' });
  expect(noted.choices).toEqual(['widget', 'portal', 'mail', 'sms', 'webhook']);
  world().pass(1);
  const customer = shop.asVisitor(customerId);
  expect(await readOwnPreference(customer)).toMatchObject({
    channel: 'mail',
    choices: [{ channel: 'portal' }, { channel: 'webhook', name: 'Own channel' }],
  });
  await stateOwnPreference(customer, { channel: 'webhook' });
  expect(await shownOf(desk, customerId)).toMatchObject({ channel: 'webhook', source: 'customer' });
  world().pass(1);
  await notePreference(agent, { customerId, channel: null });
  expect(await shownOf(desk, customerId)).toMatchObject({ channel: 'webhook', source: 'use' });
});

it('refuses a channel that the shop does not have, one by which the customer cannot be reached, and whoever may not note it', async () => {
  const { agent, shop, hear } = await aWaysDesk(world());
  const { customerId } = await hear('hi');
  await expect(notePreference(agent, { customerId, channel: 'pigeon' })).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(stateOwnPreference(shop.asVisitor(customerId), { channel: 'mail' })).rejects.toMatchObject({
    kind: 'invalid',
  });
  const reader = shop.as([inboxRead, customersRead]);
  await expect(notePreference(reader, { customerId, channel: 'mail' })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(readPreference(reader, { customerId: v7() })).rejects.toMatchObject({ kind: 'missing' });
  expect(await readPreference(reader, { customerId })).toMatchObject({ channel: 'webhook' });
});

it('leads to the preferred channel where that takes messages, else to where they wrote last, never to what is only written down', async () => {
  const desk = await aWaysDesk(world());
  const { agent, hear, note, prove } = desk;
  const { customerId } = await hear('hi');
  expect(await wayOf(desk, customerId)).toMatchObject({ channel: 'webhook' });
  world().pass(3601);
  expect(await wayOf(desk, customerId)).toBeNull();
  await note(customerId, { phone: '13800000000', email: 'lin@mail.example' });
  expect(await wayOf(desk, customerId)).toBeNull();
  await prove(customerId, 'lin@mail.example');
  expect(await wayOf(desk, customerId)).toMatchObject({ channel: 'mail', threadId: null });
  await hear('again');
  expect(await wayOf(desk, customerId)).toMatchObject({ channel: 'webhook' });
  await notePreference(agent, { customerId, channel: 'mail' });
  expect(await wayOf(desk, customerId)).toMatchObject({ channel: 'mail' });
});

it('writes first by the way that is preferred, once, and the answer lands there', async () => {
  const desk = await aWaysDesk(world());
  const { agent, hear, prove, post, answer, said } = desk;
  const first = await hear('hi');
  await closeConversation(agent, { conversationId: first.conversationId, reasonKey: null });
  world().pass(3601);
  await prove(first.customerId, 'lin@mail.example');
  const clientMessageId = v7();
  const write = () =>
    transact(agent, async (tx) => {
      const way = await preferredWay(tx, first.customerId);
      if (!way) throw new Error('nobody can be reached');
      const { customerId } = first;
      return writeFirst(tx, { customerId, way, clientMessageId, text: 'Is it well?', subject: 'Your order' });
    });
  const [one, two] = await Promise.all([write(), write()]);
  await world().settle();
  expect(two.messageId).toBe(one.messageId);
  expect(post.sent).toMatchObject([{ letter: { to: ['lin@mail.example'], subject: 'Your order' } }]);
  await answer('Yes, thank you');
  expect(await said(one.conversationId)).toEqual(['Is it well?', 'Yes, thank you']);
  expect(await desk.count()).toBe(2);
});
