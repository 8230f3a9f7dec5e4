import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { anAgent } from '../../../../test/desk.ts';
import { firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { useWorld } from '../../../../test/world.ts';
import { sendReply } from '../actions/send-reply.ts';

const world = useWorld();
const toHigh = { action: 'inbox.set-priority', settings: { priority: 'high' } };
const isShipping = { field: 'promiseKind', operator: 'is', value: 'ship' };

it.each([
  { fact: 'inbox.promise-made', kind: 'ship', hours: 0, fires: true, why: 'it is made' },
  { fact: 'inbox.promise-made', kind: 'refund', hours: 0, fires: false, why: 'it is of something else' },
  { fact: 'inbox.promise-broken', kind: 'ship', hours: 3, fires: true, why: 'it was broken' },
  { fact: 'inbox.promise-broken', kind: 'ship', hours: 1, fires: false, why: 'it is not due yet' },
])('sets off a rule about shipping when $why: $fires', async ({ fact, kind, hours, fires }) => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  await publish(shop, { facts: [fact], if: isShipping, steps: [toHigh] });
  const conversationId = await write(shop.asVisitor());
  const dueAt = new Date(world().system.now().getTime() + 2 * 3600_000).toISOString();
  const promise = {
    promise: kind === 'ship' ? ('ship' as const) : ('refund' as const),
    dueAt,
    said: '两小时内',
  };
  const said = { conversationId, clientMessageId: v7(), text: promise.said, promises: [promise] };
  await sendReply(agent, said);
  await world().settle();
  world().pass(hours * 3600 + 1);
  await world().settle();
  expect((await firingsOf(shop)).length).toBe(fires ? 1 : 0);
  expect((await stored(shop, conversationId)).priority).toBe(fires ? 'high' : 'normal');
});
