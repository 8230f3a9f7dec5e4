import { careHandle, careRead } from '@zhiyin/domain/care';
import { customersEdit } from '@zhiyin/domain/customers';
import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { aClosed } from '../../../test/asks.ts';
import { anAgent } from '../../../test/desk.ts';
import { useWorld } from '../../../test/world.ts';
import { editCustomer } from '../customers/actions/edit-customer.ts';
import { askForFollowUp } from './actions/ask.ts';
import { getFollowUp } from './actions/read.ts';

const world = useWorld();
const desk = [inboxRead, inboxReadAll, inboxReply, inboxClose];

it.each([
  { why: 'a number is known', known: { phone: '13800139001', email: 'm@example.com' }, is: 'phone' },
  { why: 'an address is', known: { email: 'm@example.com' }, is: 'mail' },
  { why: 'neither is', known: {}, is: 'chat' },
])('a customer is reached by $is when $why', async ({ known, is }) => {
  const shop = await world().aShop();
  const agent = await anAgent(shop, [...desk, careRead, careHandle, customersEdit]);
  const { conversationId } = await aClosed(world(), shop, agent);
  const { customerId, usualWay, followUpId } = await askForFollowUp(agent, { conversationId, note: '' });
  expect(usualWay).toBe('chat');
  await editCustomer(agent, customerId, known);
  expect(await getFollowUp(agent, { followUpId })).toMatchObject({ usualWay: is });
});
