import { inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import type { Agent, TurnTaker } from '@zhiyin/domain/routing';
import { heldOnDesks } from '#modules/inbox';
import { actorsOf, type PresentMember, presentMembers, skillsOfMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { breathersNow } from './breathers/rows.ts';
import { offeredWeights } from './offers/rows.ts';
import type { Plan } from './plan.ts';
import { channelTurnsOf, turnsOf } from './turns.ts';

/** A member as far as handing out goes, with what the queue page shows besides. */
export interface DeskAgent extends Agent {
  readonly status: PresentMember['status'];
  readonly lastAssignedAt: Date | null;
  readonly breatherUntil: Date | null;
}

/** Everybody who works in the shop and may answer customers, there or not. */
export async function allAgents(tx: Tx, plan: Plan): Promise<DeskAgent[]> {
  return agentsAmong(tx, plan, await presentMembers(tx));
}

/** Those who are available, also while they have a breather; nothing more is asked when nobody is. */
export async function availableAgents(
  tx: Tx,
  plan: Plan,
  all: readonly PresentMember[],
): Promise<DeskAgent[]> {
  const members = all.filter(({ status }) => status === 'available');
  return members.length === 0 ? [] : agentsAmong(tx, plan, members);
}

/** These members, as far as they may answer customers. */
export async function agentsAmong(
  tx: Tx,
  plan: Plan,
  members: readonly PresentMember[],
): Promise<DeskAgent[]> {
  const actors = await actorsOf(
    tx,
    members.map(({ memberId }) => memberId),
  );
  const [loads, turns, known] = await Promise.all([loadsOf(tx, plan), turnsOf(tx), skillsOfMembers(tx)]);
  const breathers = await breathersNow(tx);
  const channelTurns = plan.takesTurnsByChannel ? await channelTurnsOf(tx) : undefined;
  const knownOf = new Map(known.map((one) => [one.memberId, one]));
  return members.flatMap(({ memberId, status, capacity, channelCapacities, share, absentUntil }) => {
    const actor = actors.get(memberId);
    const mayAnswer = [inboxRead, inboxReply].every(({ key }) => actor?.permissions.has(key));
    if (!actor || !mayAnswer) return [];
    const turn = turns.get(memberId);
    const load = loads.get(memberId) ?? noLoad;
    const breatherUntil = breathers.get(memberId) ?? null;
    return {
      memberId,
      status,
      capacity,
      mayAnswer,
      isAvailable: status === 'available' && absentUntil === null && breatherUntil === null,
      breatherUntil,
      teamIds: new Set(actor.teamIds),
      tier: knownOf.get(memberId)?.tier ?? 1,
      skills: new Map(knownOf.get(memberId)?.skills.map(({ skillId, level }) => [skillId, level])),
      load: load.all,
      rooms: new Map(
        Object.entries(channelCapacities).map(([channel, most]) => [
          channel,
          { capacity: most, load: load.byChannel.get(channel) ?? 0 },
        ]),
      ),
      share,
      turn: turn?.turn ?? 0,
      start: turn?.start ?? null,
      channelTurns: channelTurns?.get(memberId) ?? noTurns,
      lastAssignedAt: turn?.assignedAt ?? null,
    };
  });
}

/** How much somebody has: in all, and of each channel. */
export interface Load {
  readonly all: number;
  readonly byChannel: ReadonlyMap<string, number>;
}
const noLoad: Load = { all: 0, byChannel: new Map() };

/** What everybody has on their desk or is just offered, hard ones counting more; who has nothing is left out. */
export async function loadsOf(tx: Tx, plan: Plan): Promise<Map<string, Load>> {
  const held = (await heldOnDesks(tx)).map(({ count, ...one }) => ({
    ...one,
    weight: count * plan.weigh(one),
  }));
  const loads = new Map<string, Load>();
  for (const { memberId, channel, weight } of [...held, ...(await offeredWeights(tx))]) {
    const { all, byChannel } = loads.get(memberId) ?? noLoad;
    const key = channel ?? '';
    const channels = new Map(byChannel).set(key, (byChannel.get(key) ?? 0) + weight);
    loads.set(memberId, { all: all + weight, byChannel: channels });
  }
  return loads;
}

const noTurns: ReadonlyMap<string, TurnTaker> = new Map();
