import { type RoutingSettings, routingManage } from '@zhiyin/domain/routing';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../../test/desk.ts';
import { idOf, theDesk } from '../../../../test/routing-desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { assignConversation } from '../../inbox/actions/assign-conversation.ts';
import { heartbeat } from '../../people/presence/beat.ts';
import { listPresence } from '../../people/presence/list-presence.ts';
import { setPresence } from '../../people/presence/set-presence.ts';
import { changeSettings } from '../actions/change-settings.ts';
import { explainRouting } from '../actions/explain-routing.ts';
import { readQueue } from '../actions/read-queue.ts';
import { acceptOffer, declineOffer } from './answering.ts';
import { readMine } from './read-mine.ts';

const world = useWorld();
const { write, sitDown, assigneeOf, close } = theDesk(world);

/** A shop that offers conversations instead of giving them. */
async function anOfferingShop(change: Partial<RoutingSettings> = {}): Promise<Shop> {
  const shop = await world().aShop();
  await changeSettings(shop.as([routingManage]), { delivery: 'offer', ...change });
  return shop;
}

/** Time passes, and these say now and then that they are still there. */
async function passWith(agents: readonly Context[], seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 10) {
    world().pass(Math.min(10, left));
    for (const agent of agents) await heartbeat(agent);
    await world().settle();
  }
}

async function offersOf(agent: Context): Promise<string[]> {
  return (await readMine(agent)).offers.map(({ conversationId }) => conversationId);
}

async function offerIdOf(agent: Context): Promise<string> {
  return (await readMine(agent)).offers[0]?.offerId ?? '';
}

async function two(shop: Shop): Promise<readonly [Context, Context]> {
  const [first, second] = [await anAgent(shop), await anAgent(shop)].toSorted((a, b) =>
    idOf(a) < idOf(b) ? -1 : 1,
  );
  if (!first || !second) throw new Error('two agents were hired');
  for (const agent of [first, second]) await sitDown(agent, 1);
  return [first, second];
}

describe('a conversation that is offered', () => {
  it('is nobody’s until it is accepted, and then theirs who accepted', async () => {
    const shop = await anOfferingShop();
    const agent = await anAgent(shop);
    await sitDown(agent);
    const conversationId = await write(shop.asVisitor());
    expect(await assigneeOf(shop, conversationId)).toBeNull();
    expect((await readMine(agent)).offers).toMatchObject([{ conversationId, why: 'longest-idle' }]);
    expect(await acceptOffer(agent, { offerId: await offerIdOf(agent) })).toEqual({ conversationId });
    await world().settle();
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(agent));
    expect(await readMine(agent)).toEqual({ offers: [], breatherUntil: null });
    expect((await readQueue(agent)).agents).toMatchObject([{ load: 1 }]);
  });

  it('goes to the next one when it is declined, and says so', async () => {
    const shop = await anOfferingShop();
    const [first, second] = await two(shop);
    const conversationId = await write(shop.asVisitor());
    await declineOffer(first, { offerId: await offerIdOf(first) });
    await world().settle();
    expect(await offersOf(first)).toEqual([]);
    expect(await offersOf(second)).toEqual([conversationId]);
    const { decisions } = await explainRouting(first, { conversationId });
    expect(decisions).toMatchObject([{ memberId: idOf(first), why: 'declined' }]);
  });

  it('goes to the next one when its time is over; who lets the second pass in a row is away', async () => {
    const shop = await anOfferingShop({ offering: { seconds: 20, awayAfterMissed: 2 } });
    const [first, second] = await two(shop);
    const conversationId = await write(shop.asVisitor());
    await passWith([first, second], 20);
    expect(await offersOf(second)).toEqual([conversationId]);
    await acceptOffer(second, { offerId: await offerIdOf(second) });
    await world().settle();
    const next = await write(shop.asVisitor());
    expect(await offersOf(first)).toEqual([next]);
    await passWith([first, second], 20);
    const { items } = await listPresence(first);
    expect(items.find(({ memberId }) => memberId === idOf(first))?.status).toBe('away');
    expect(await offersOf(first)).toEqual([]);
  });

  it('is asked of the same one again after a while, when there is nobody else', async () => {
    const shop = await anOfferingShop();
    const agent = await anAgent(shop);
    await sitDown(agent);
    const conversationId = await write(shop.asVisitor());
    await declineOffer(agent, { offerId: await offerIdOf(agent) });
    await passWith([agent], 110);
    expect(await offersOf(agent)).toEqual([]);
    await passWith([agent], 20);
    expect(await offersOf(agent)).toEqual([conversationId]);
  });

  it('is withdrawn when a colleague takes it, and from who is not available any more', async () => {
    const shop = await anOfferingShop();
    const [first, second] = await two(shop);
    const conversationId = await write(shop.asVisitor());
    const offerId = await offerIdOf(first);
    await setPresence(first, { status: 'busy' });
    await world().settle();
    expect([await offersOf(first), await offersOf(second)]).toEqual([[], [conversationId]]);
    await expect(acceptOffer(first, { offerId })).rejects.toMatchObject({ kind: 'conflict' });
    await assignConversation(first, { conversationId, memberId: idOf(first) });
    await world().settle();
    expect(await offersOf(second)).toEqual([]);
  });

  it('takes room that nothing else is given while they think', async () => {
    const shop = await anOfferingShop();
    const agent = await anAgent(shop);
    await sitDown(agent, 1);
    const [one, other] = [await write(shop.asVisitor()), await write(shop.asVisitor())];
    expect(await offersOf(agent)).toEqual([one]);
    await acceptOffer(agent, { offerId: await offerIdOf(agent) });
    await world().settle();
    expect(await offersOf(agent)).toEqual([]);
    await close(agent, one);
    expect(await offersOf(agent)).toEqual([other]);
  });

  it('cannot be accepted by somebody else, nor after its time', async () => {
    const shop = await anOfferingShop();
    const [first, second] = await two(shop);
    await write(shop.asVisitor());
    const offerId = await offerIdOf(first);
    await expect(acceptOffer(second, { offerId })).rejects.toMatchObject({ kind: 'missing' });
    world().pass(30);
    await expect(acceptOffer(first, { offerId })).rejects.toMatchObject({ kind: 'conflict' });
  });
});
