import { inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import type { Agent } from '@zhiyin/domain/routing';
import { heldOnDesks } from '#modules/inbox';
import { actorsOf, type PresentMember, presentMembers, skillsOfMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import type { Plan } from './plan.ts';

/** A member as far as handing out goes, with what the queue page shows besides. */
export interface DeskAgent extends Agent {
  readonly status: PresentMember['status'];
  readonly lastAssignedAt: Date | null;
}

/** Everybody who works in the shop and may answer customers, there or not. */
export async function allAgents(tx: Tx, plan: Plan): Promise<DeskAgent[]> {
  return agentsAmong(tx, plan, await presentMembers(tx));
}

/** Those who are available; nothing more is asked when nobody is. */
export async function availableAgents(tx: Tx, plan: Plan): Promise<DeskAgent[]> {
  const members = (await presentMembers(tx)).filter(({ status }) => status === 'available');
  return members.length === 0 ? [] : agentsAmong(tx, plan, members);
}

async function agentsAmong(tx: Tx, plan: Plan, members: readonly PresentMember[]): Promise<DeskAgent[]> {
  const actors = await actorsOf(
    tx,
    members.map(({ memberId }) => memberId),
  );
  const [loads, turns, known] = await Promise.all([loadsOf(tx, plan), turnsOf(tx), skillsOfMembers(tx)]);
  const knownOf = new Map(known.map((one) => [one.memberId, one]));
  return members.flatMap(({ memberId, status, capacity }) => {
    const actor = actors.get(memberId);
    const mayAnswer = [inboxRead, inboxReply].every(({ key }) => actor?.permissions.has(key));
    if (!actor || !mayAnswer) return [];
    const turn = turns.get(memberId);
    return {
      memberId,
      status,
      capacity,
      mayAnswer,
      isAvailable: status === 'available',
      teamIds: new Set(actor.teamIds),
      tier: knownOf.get(memberId)?.tier ?? 1,
      skills: new Map(knownOf.get(memberId)?.skills.map(({ skillId, level }) => [skillId, level])),
      load: loads.get(memberId) ?? 0,
      turn: turn?.turn ?? 0,
      lastAssignedAt: turn?.assignedAt ?? null,
    };
  });
}

/** What everybody has on their desk, hard ones counting more; who has nothing is left out. */
export async function loadsOf(tx: Tx, plan: Plan): Promise<Map<string, number>> {
  const loads = new Map<string, number>();
  for (const held of await heldOnDesks(tx)) {
    const load = loads.get(held.memberId) ?? 0;
    loads.set(held.memberId, load + held.count * plan.weigh(held));
  }
  return loads;
}

async function turnsOf(tx: Tx): Promise<Map<string, { turn: number; assignedAt: Date }>> {
  const rows = await tx.db
    .selectFrom('routingTurns')
    .select(['memberId', 'turn', 'assignedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** Notes that a member was given a conversation now: they are the last in the order of turns. */
export async function takeTurn(tx: Tx, memberId: string): Promise<void> {
  const assignedAt = tx.system.now();
  await tx.db
    .insertInto('routingTurns')
    .values((value) => ({
      workspaceId: tx.workspaceId,
      memberId,
      assignedAt,
      turn: value
        .selectFrom('routingTurns')
        .select((of) => of(of.fn.coalesce(of.fn.max('turn'), value.lit(0)), '+', 1).as('turn'))
        .where('workspaceId', '=', tx.workspaceId),
    }))
    .onConflict((row) =>
      row.columns(['workspaceId', 'memberId']).doUpdateSet((to) => ({
        turn: to.ref('excluded.turn'),
        assignedAt,
      })),
    )
    .execute();
}
