import { inboxRead } from '@zhiyin/domain/inbox';
import { peopleManage } from '@zhiyin/domain/people';
import { readMetrics } from '@zhiyin/domain/platform';
import {
  routingManage,
  type Simulation,
  type SimulationDraft,
  settingsAtFirst,
} from '@zhiyin/domain/routing';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../../test/desk.ts';
import { idOf, theDesk } from '../../../../test/routing-desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { transferConversation } from '../../inbox/actions/transfer-conversation.ts';
import { heartbeat } from '../../people/presence/beat.ts';
import { listPresence } from '../../people/presence/list-presence.ts';
import { askMetrics } from '../../platform/metrics/read-metrics.ts';
import { createQueue, listQueues } from '../actions/queues.ts';
import { readSettings } from '../actions/read-settings.ts';
import { cancelSimulation, getSimulation, listSimulations, startSimulation } from './actions.ts';
import { applySimulation } from './apply-simulation.ts';

const world = useWorld();
const { write, sitDown, assigneeOf, reply, close } = theDesk(world);
const zone = 'Asia/Shanghai';

const dayMs = 86_400_000;

/** The days around now, in the shop's zone, which is eight hours ahead all year, as metrics and simulations say it. */
function daysAround() {
  const dayOf = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
  const nowMs = world().system.now().getTime();
  const [from, to] = [dayOf(nowMs - dayMs), dayOf(nowMs + 2 * dayMs)];
  const momentOf = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();
  return { period: { from, to, zone }, from: momentOf(from), to: momentOf(to) };
}

const draftOf = (change: Partial<SimulationDraft> = {}): SimulationDraft => {
  const { isSticky, method, difficulty, headStarts, isLanguageAsked } = settingsAtFirst;
  const settings = { isSticky, method, difficulty, headStarts, isLanguageAsked };
  return { settings, queues: [], capacities: [], skillsOff: [], ...change };
};

async function simulate(boss: Context, draft: SimulationDraft): Promise<Simulation> {
  const { from, to } = daysAround();
  const { simulationId } = await startSimulation(boss, { from, to, withinSeconds: 30, draft });
  await world().settle();
  return getSimulation(boss, { simulationId });
}

async function passWith(agents: Context | readonly Context[], seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 10) {
    world().pass(Math.min(10, left));
    for (const agent of [agents].flat()) await heartbeat(agent);
    await world().settle();
  }
}

/** Four customers come at once to somebody who has room for one, and takes a minute for each; the last one leaves. */
async function aMorning(shop: Shop, agent: Context): Promise<void> {
  await sitDown(agent, 1);
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) ids.push(await write(shop.asVisitor()));
  const last = ids.pop() ?? '';
  for (const id of ids) {
    expect(await assigneeOf(shop, id)).toBe(idOf(agent));
    await passWith(agent, 20);
    await reply(agent, id);
    if (id === ids.at(-1)) await close(agent, last);
    await passWith(agent, 40);
    await close(agent, id);
  }
}

const manager = (shop: Shop) => shop.as([routingManage, inboxRead, readMetrics, peopleManage]);

it('shows what really happened as the metrics do, and what more room would have made of it', async () => {
  const shop = await world().aShop();
  const [agent, boss] = [await anAgent(shop), manager(shop)];
  await aMorning(shop, agent);
  const capacities = [{ memberId: idOf(agent), capacity: 4 }];
  const { state, result } = await simulate(boss, draftOf({ capacities }));
  expect(state).toBe('done');
  const { period } = daysAround();
  const keys = ['inbox.conversations-opened', 'inbox.first-response-median', 'inbox.first-response-p90'];
  const { answers } = await askMetrics(
    boss,
    keys.map((metric) => ({ metric, period, bucket: 'none', compare: 'none' })),
  );
  const [opened, median, p90] = answers.map(({ total }) => total.value);
  expect(result?.real.conversations).toBe(opened);
  expect(result?.real.firstResponseMedian).toBeCloseTo(median ?? 0, 3);
  expect(result?.real.firstResponseP90).toBeCloseTo(p90 ?? 0, 3);
  expect(result?.real).toMatchObject({
    answered: 3,
    abandoned: 1,
    withinShare: 0.25,
    jain: expect.closeTo(1, 9),
  });

  // Today's settings come close to what happened; with room for four nobody waits or leaves.
  expect(result?.today).toMatchObject({ abandoned: 1, conversations: 4 });
  expect(Math.abs((result?.today.waitP90 ?? 0) - (result?.real.waitP90 ?? 0))).toBeLessThan(15);
  expect(result?.draft).toMatchObject({ answered: 4, abandoned: 0, waitMedian: 0, withinShare: 1 });
  expect(result?.draft.agents).toMatchObject([{ memberId: idOf(agent), conversations: 4 }]);
  expect(result?.remarks).toEqual([
    'as-now',
    'leaves-as-then',
    'same-talks',
    'nothing-before',
    'not-replayed',
  ]);
  expect((await listPresence(agent)).items[0]?.capacity).toBe(1);
});

it('plays breathers, and counts one that was handed on for everybody who had it', async () => {
  const shop = await world().aShop();
  const [lin, wen, boss] = [await anAgent(shop), await anAgent(shop), manager(shop)];
  await sitDown(lin, 1);
  const conversationId = await write(shop.asVisitor());
  await sitDown(wen, 1);
  await passWith([lin, wen], 60);
  const to = { memberId: idOf(wen) };
  await transferConversation(lin, { conversationId, to, note: '', clientMessageId: v7() });
  await passWith([lin, wen], 120);
  await close(wen, conversationId);
  const hadOne = [lin, wen].map((one) => ({ memberId: idOf(one), conversations: 1 }));
  const { result } = await simulate(boss, draftOf());
  for (const desk of [result?.real, result?.today, result?.draft]) {
    expect(desk?.conversations).toBe(1);
    expect(desk?.agents).toEqual(expect.arrayContaining(hadOne.map((one) => expect.objectContaining(one))));
  }

  // A customer who comes while both have a breather waits for its end.
  await write(shop.asVisitor());
  const resting = draftOf();
  const breather = { weightMin: 1, seconds: 1800 };
  const { result: rested } = await simulate(boss, {
    ...resting,
    settings: { ...resting.settings, breather },
  });
  expect([rested?.today.answered, rested?.draft.answered]).toEqual([2, 1]);
});

const vip = {
  name: 'VIP',
  filter: { all: [{ field: 'customerText', operator: 'contains' as const, value: '你好' }] },
  teamId: null,
  needs: [],
  tierMin: 1 as const,
  method: 'least-loaded' as const,
  delivery: 'push' as const,
  headStartMinutes: 30,
  tierMax: null,
  headStarts: null,
  advantages: [],
  overflow: [],
};

it('makes the draft the shop’s settings when somebody says so, and not before', async () => {
  const shop = await world().aShop();
  const [agent, boss] = [await anAgent(shop), manager(shop)];
  const old = await createQueue(boss, { ...vip, name: 'Old' });
  const draft = draftOf({
    settings: { ...draftOf().settings, method: 'least-loaded' },
    queues: [
      { queueId: null, revision: null, definition: vip },
      { queueId: old.queueId, revision: old.revision, definition: { ...vip, name: 'Renamed' } },
    ],
    capacities: [{ memberId: idOf(agent), capacity: 9 }],
  });
  const { simulationId } = await simulate(boss, draft);
  expect((await listQueues(boss)).items).toEqual([old]);
  await applySimulation(boss, { simulationId });
  const { items } = await listQueues(boss);
  expect(items.map(({ definition }) => definition.name)).toEqual(['VIP', 'Renamed']);
  expect(items[1]).toMatchObject({ queueId: old.queueId, revision: old.revision + 1 });
  expect((await readSettings(boss)).method).toBe('least-loaded');
  const { items: present } = await listPresence(agent);
  expect(present.find(({ memberId }) => memberId === idOf(agent))?.capacity).toBe(9);
  // The queue is another one by now.
  await expect(applySimulation(boss, { simulationId })).rejects.toMatchObject({ kind: 'conflict' });
});

it('sets nobody’s capacity for who may not, and then nothing else either', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const boss = shop.as([routingManage, inboxRead]);
  const settings = { ...draftOf().settings, isSticky: false };
  const capacities = [{ memberId: idOf(agent), capacity: 9 }];
  const { simulationId } = await simulate(boss, draftOf({ settings, capacities }));
  await expect(applySimulation(boss, { simulationId })).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await readSettings(boss)).isSticky).toBe(true);
});

it('stops when it is cancelled, and says so', async () => {
  const shop = await world().aShop();
  const boss = manager(shop);
  const { from, to } = daysAround();
  const asked = { from, to, withinSeconds: 30, draft: draftOf() };
  const { simulationId } = await startSimulation({ ...boss, system: asleep(boss) }, asked);
  expect(await cancelSimulation(boss, { simulationId })).toMatchObject({ state: 'cancelled', result: null });
  await world().settle();
  expect((await listSimulations(boss)).items).toMatchObject([{ simulationId, state: 'cancelled' }]);
});

/** A process that wakes nobody, so that what it begins is still to be done. */
function asleep({ system }: Context): Context['system'] {
  return { ...system, wake: () => undefined };
}

it.each([
  { why: 'it ends before it begins', days: -1 },
  { why: 'it is longer than a month', days: 40 },
])('refuses a period when $why', async ({ days }) => {
  const shop = await world().aShop();
  const from = new Date('2026-03-10T00:00:00.000Z');
  const to = new Date(from.getTime() + days * 86_400_000);
  const asked = { from: from.toISOString(), to: to.toISOString(), withinSeconds: 30, draft: draftOf() };
  await expect(startSimulation(manager(shop), asked)).rejects.toMatchObject({ kind: 'invalid' });
});
