import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../test/desk.ts';
import { idOf, theDesk } from '../../../test/routing-desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { removeMember } from '../people/members/remove-member.ts';
import { heartbeat } from '../people/presence/beat.ts';
import { setPresence } from '../people/presence/set-presence.ts';
import { explainRouting } from './actions/explain-routing.ts';
import { queuePlace } from './actions/queue-place.ts';
import { readQueue } from './actions/read-queue.ts';

const world = useWorld();
const { write, sitDown, assigneeOf, reply, close, pass } = theDesk(world);

describe('when somebody goes', () => {
  it('what they have not answered goes to a colleague after the time the shop allows; what is in talk stays', async () => {
    const shop = await world().aShop();
    const [gone, stays] = [await anAgent(shop), await anAgent(shop)];
    await sitDown(gone);
    const unanswered = await write(shop.asVisitor());
    const visitor = shop.asVisitor();
    const talk = await write(visitor);
    await reply(gone, talk);
    await write(visitor, talk);
    await pass(31);
    expect(await assigneeOf(shop, unanswered)).toBe(idOf(gone));
    world().pass(115);
    await sitDown(stays);
    await pass(6);
    await heartbeat(stays);
    await world().settle();
    expect(await assigneeOf(shop, unanswered)).toBe(idOf(stays));
    expect(await assigneeOf(shop, talk)).toBe(idOf(gone));
    expect(await readQueue(stays)).toMatchObject({
      stranded: [{ conversationId: talk, memberId: idOf(gone) }],
    });
    expect(
      (await explainRouting(stays, { conversationId: unanswered })).decisions.map(({ why }) => why),
    ).toEqual(['longest-idle', 'gave-back', 'longest-idle']);
  });

  it('nothing goes back when they return in time', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    await sitDown(agent);
    const conversationId = await write(shop.asVisitor());
    await pass(31);
    await pass(60);
    await heartbeat(agent);
    await pass(29);
    await heartbeat(agent);
    await pass(29);
    await heartbeat(agent);
    await pass(29);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(agent));
  });

  it('all they had goes back at once when they are removed from the shop', async () => {
    const shop = await world().aShop();
    const [gone, stays] = [await anAgent(shop), await anAgent(shop)];
    await sitDown(gone);
    const conversationId = await write(shop.asVisitor());
    await reply(gone, conversationId);
    await sitDown(stays);
    await removeMember(shop.asSystem(), { memberId: idOf(gone) });
    await world().settle();
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(stays));
  });
});

describe('a customer who comes back to a closed conversation', () => {
  async function closedWith(shop: Shop, agent: Context) {
    const visitor = shop.asVisitor();
    const conversationId = await write(visitor);
    await reply(agent, conversationId);
    await close(agent, conversationId);
    return { visitor, conversationId };
  }

  it('goes on with who had it, while that one is available and has room', async () => {
    const shop = await world().aShop();
    const [agent, other] = [await anAgent(shop), await anAgent(shop)];
    await sitDown(agent);
    const { visitor, conversationId } = await closedWith(shop, agent);
    await sitDown(other);
    await write(visitor, conversationId);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(agent));
  });

  it('goes to a colleague when that one is not there', async () => {
    const shop = await world().aShop();
    const [agent, other] = [await anAgent(shop), await anAgent(shop)];
    await sitDown(agent);
    const { visitor, conversationId } = await closedWith(shop, agent);
    await setPresence(agent, { status: 'away' });
    await sitDown(other);
    await write(visitor, conversationId);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(other));
  });

  it('waits when that one has no room and nobody else is there', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    await sitDown(agent, 1);
    const { visitor, conversationId } = await closedWith(shop, agent);
    await write(shop.asVisitor());
    await write(visitor, conversationId);
    expect(await assigneeOf(shop, conversationId)).toBeNull();
    expect(await queuePlace(visitor)).toMatchObject({ place: 1 });
  });
});
