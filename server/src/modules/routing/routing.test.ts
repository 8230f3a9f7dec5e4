import { inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { routingManage, settingsAtFirst } from '@zhiyin/domain/routing';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { anAgent, deskRights } from '../../../test/desk.ts';
import { idOf, theDesk } from '../../../test/routing-desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { assignConversation } from '../inbox/actions/assign-conversation.ts';
import { closeConversation } from '../inbox/actions/close-conversation.ts';
import { reopenConversation } from '../inbox/actions/reopen-conversation.ts';
import { setPriority } from '../inbox/actions/set-priority.ts';
import { snoozeConversation } from '../inbox/actions/snooze-conversation.ts';
import { transferConversation } from '../inbox/actions/transfer-conversation.ts';
import { setCapacity } from '../people/presence/set-capacity.ts';
import { setPresence } from '../people/presence/set-presence.ts';
import { changeSettings } from './actions/change-settings.ts';
import { explainRouting } from './actions/explain-routing.ts';
import { queuePlace } from './actions/queue-place.ts';
import { readQueue } from './actions/read-queue.ts';

const world = useWorld();
const { write, crowd, sitDown, assigneeOf, close } = theDesk(world);

describe('a new conversation', () => {
  it('goes to somebody who is there, and says why', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    await sitDown(agent);
    const conversationId = await write(shop.asVisitor());
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(agent));
    expect(await explainRouting(agent, { conversationId })).toMatchObject({
      place: null,
      decisions: [
        { memberId: idOf(agent), why: 'longest-idle', candidates: 1, waitedSeconds: expect.any(Number) },
      ],
    });
  });

  it('waits while nobody is there, and is handed out the moment somebody is', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const [first, second] = await crowd(shop, 2);
    expect(await readQueue(agent)).toMatchObject({
      entries: [
        { conversationId: first, place: 1, handsCount: 0 },
        { conversationId: second, place: 2 },
      ],
      agents: [{ memberId: idOf(agent), status: 'offline', load: 0, capacity: 5, lastAssignedAt: null }],
    });
    world().pass(90);
    await sitDown(agent);
    expect(await readQueue(agent)).toMatchObject({ entries: [], total: 0, agents: [{ load: 2 }] });
    const { decisions } = await explainRouting(agent, { conversationId: first ?? '' });
    expect(decisions[0]?.waitedSeconds).toBeGreaterThanOrEqual(90);
  });

  it.each(['busy', 'away'] as const)('is not given to who is %s', async (status) => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    await setPresence(agent, { status });
    await sitDown(agent);
    const conversationId = await write(shop.asVisitor());
    expect(await assigneeOf(shop, conversationId)).toBeNull();
    await setPresence(agent, { status: 'available' });
    await world().settle();
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(agent));
  });

  it('goes round: whoever was given one the longest ago is next', async () => {
    const shop = await world().aShop();
    const agents = [await anAgent(shop), await anAgent(shop), await anAgent(shop)];
    for (const agent of agents) await sitDown(agent);
    const ids = await crowd(shop, 6);
    const given = await Promise.all(ids.map((id) => assigneeOf(shop, id)));
    const order = agents.map(idOf).sort();
    expect(given).toEqual([...order, ...order]);
  });

  it('counts what colleagues took by hand as a turn', async () => {
    const shop = await world().aShop();
    const [first, second] = [await anAgent(shop), await anAgent(shop)].sort((a, b) =>
      idOf(a) < idOf(b) ? -1 : 1,
    );
    if (!first || !second) throw new Error('two agents were hired');
    const byHand = await write(shop.asVisitor());
    await assignConversation(first, { conversationId: byHand, memberId: idOf(first) });
    await world().settle();
    for (const agent of [first, second]) await sitDown(agent);
    expect(await assigneeOf(shop, await write(shop.asVisitor()))).toBe(idOf(second));
  });

  it('goes to whoever had the customer before, unless the shop does not want that', async () => {
    const shop = await world().aShop();
    const [known, other] = [await anAgent(shop, [...deskRights, routingManage]), await anAgent(shop)];
    const visitor = shop.asVisitor();
    const before = await write(visitor);
    await assignConversation(known, { conversationId: before, memberId: idOf(known) });
    await close(known, before);
    for (const agent of [other, known]) await sitDown(agent);
    const again = await write(visitor);
    expect(await assigneeOf(shop, again)).toBe(idOf(known));
    expect((await explainRouting(known, { conversationId: again })).decisions).toMatchObject([
      { why: 'sticky', candidates: 2 },
    ]);
    await close(known, again);
    await changeSettings(known, { isSticky: false });
    expect(await assigneeOf(shop, await write(visitor))).toBe(idOf(other));
  });

  it('of a team goes to somebody of the team alone', async () => {
    const shop = await world().aShop();
    const teamId = v7();
    const outside = await anAgent(shop);
    await sitDown(outside);
    const conversationId = await write(shop.asVisitor());
    await transferConversation(outside, {
      conversationId,
      to: { teamId: await aTeam(shop, teamId) },
      note: '',
      clientMessageId: v7(),
    });
    await world().settle();
    expect(await assigneeOf(shop, conversationId)).toBeNull();
    const inside = await anAgent(shop, deskRights, [teamId]);
    await sitDown(inside);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(inside));
  });

  it('is given to nobody who may not answer, and by nobody when routing is off', async () => {
    const shop = await world().aShop();
    const [reader, boss] = [
      await anAgent(shop, [inboxRead]),
      await anAgent(shop, [...deskRights, routingManage]),
    ];
    await changeSettings(boss, { isOn: false });
    for (const agent of [reader, boss]) await sitDown(agent);
    const conversationId = await write(shop.asVisitor());
    expect(await assigneeOf(shop, conversationId)).toBeNull();
    expect((await readQueue(boss)).isOn).toBe(false);
    await changeSettings(boss, { isOn: true });
    await world().settle();
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(boss));
  });
});

async function aTeam(shop: Shop, teamId: string): Promise<string> {
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .insertInto('teams')
      .values({ workspaceId: tx.workspaceId, teamId, name: teamId, createdAt: tx.system.now() })
      .execute(),
  );
  return teamId;
}

describe('somebody with no room left', () => {
  /** An agent with room for two, who has them, and a third customer who waits. */
  async function full(shop: Shop) {
    const agent = await anAgent(shop);
    await sitDown(agent, 2);
    const [first = '', second = '', third = ''] = await crowd(shop, 3);
    expect(await assigneeOf(shop, third)).toBeNull();
    return { agent, first, second, third };
  }

  it('is not counted among those who could take what waits', async () => {
    const shop = await world().aShop();
    const { agent, third } = await full(shop);
    expect(await readQueue(agent)).toMatchObject({ entries: [{ conversationId: third, handsCount: 0 }] });
  });

  it.each<{ why: string; act: (agent: Context, first: string) => Promise<unknown> }>([
    {
      why: 'they close one',
      act: (agent, conversationId) => closeConversation(agent, { conversationId, reasonKey: null }),
    },
    {
      why: 'they put one to sleep',
      act: (agent, conversationId) => {
        const until = new Date(agent.system.now().getTime() + 3600_000).toISOString();
        return snoozeConversation(agent, { conversationId, until });
      },
    },
    { why: 'they can take more', act: (agent) => setCapacity(agent, { memberId: idOf(agent), capacity: 3 }) },
  ])('is given the next one as soon as $why', async ({ act }) => {
    const shop = await world().aShop();
    const { agent, first, third } = await full(shop);
    await act(agent, first);
    await world().settle();
    expect(await assigneeOf(shop, third)).toBe(idOf(agent));
  });

  it('is given the next one when they hand one to a colleague, who need not even be there', async () => {
    const shop = await world().aShop();
    const { agent, first, third } = await full(shop);
    const other = await anAgent(shop);
    await assignConversation(agent, { conversationId: first, memberId: idOf(other) });
    await world().settle();
    expect(await assigneeOf(shop, third)).toBe(idOf(agent));
    expect((await readQueue(agent)).agents.map(({ load }) => load)).toEqual([2, 1]);
  });
});

describe('the queue', () => {
  it('serves the more urgent first, and of equals who waits longer', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const ids = await crowd(shop, 3);
    await setPriority(agent, { conversationId: ids[2] ?? '', priority: 'urgent' });
    await world().settle();
    expect((await readQueue(agent)).entries.map(({ conversationId }) => conversationId)).toEqual([
      ids[2],
      ids[0],
      ids[1],
    ]);
    await sitDown(agent, 2);
    expect(await Promise.all(ids.map((id) => assigneeOf(shop, id)))).toEqual([
      idOf(agent),
      null,
      idOf(agent),
    ]);
  });

  it('tells each customer their own place, and whether anybody is there', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    await sitDown(agent, 1);
    const visitors = [shop.asVisitor(), shop.asVisitor(), shop.asVisitor()];
    for (const visitor of visitors) await write(visitor);
    expect(await Promise.all(visitors.map(queuePlace))).toEqual([
      { place: null, isSomebodyThere: true },
      { place: 1, isSomebodyThere: true },
      { place: 2, isSomebodyThere: true },
    ]);
    expect(await queuePlace(shop.asVisitor())).toEqual({ place: null, isSomebodyThere: true });
    expect(await queuePlace((await world().aShop()).asVisitor())).toEqual({
      place: null,
      isSomebodyThere: false,
    });
  });

  it('does not show what waits for another team', async () => {
    const shop = await world().aShop();
    const [agent, teamId] = [await anAgent(shop), v7()];
    const conversationId = await write(shop.asVisitor());
    await transferConversation(agent, {
      conversationId,
      to: { teamId: await aTeam(shop, teamId) },
      note: '',
      clientMessageId: v7(),
    });
    await world().settle();
    expect(await readQueue(agent)).toMatchObject({ entries: [], total: 0 });
    expect((await readQueue(shop.as([inboxRead], { teamIds: [teamId] }))).entries).toHaveLength(1);
    await expect(explainRouting(agent, { conversationId })).rejects.toMatchObject({ kind: 'missing' });
  });

  it('takes in what was written past the facts as soon as somebody comes', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const conversationId = await write(shop.asVisitor());
    await transact(shop.asSystem(), (tx) =>
      tx.db.deleteFrom('queueEntries').where('workspaceId', '=', tx.workspaceId).execute(),
    );
    await sitDown(agent);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(agent));
  });

  it('is left by what is closed before anybody came', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    const conversationId = await write(shop.asVisitor());
    await close(agent, conversationId);
    expect(await readQueue(agent)).toMatchObject({ entries: [] });
    await reopenConversation(agent, { conversationId });
    await world().settle();
    expect(await readQueue(agent)).toMatchObject({ entries: [{ conversationId }] });
  });
});

it('changes how conversations are handed out for who may, and asks for the right', async () => {
  const shop = await world().aShop();
  const boss = shop.as([inboxRead, routingManage]);
  expect(await changeSettings(boss, { giveBackMinutes: 10 })).toEqual({
    ...settingsAtFirst,
    isOn: true,
    isSticky: true,
    giveBackMinutes: 10,
    method: 'longest-idle',
    difficulty: { reasons: [], highWeight: 1, urgentWeight: 1 },
  });
  expect(await changeSettings(boss, { isSticky: false })).toMatchObject({
    giveBackMinutes: 10,
    isSticky: false,
  });
  await expect(changeSettings(shop.as([inboxRead, inboxReply]), { isOn: false })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});
