import { inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import type { Agent } from '@zhiyin/domain/routing';
import { loadsOfDesks } from '#modules/inbox';
import { actorsOf, type PresentMember, presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';

/** A member as far as handing out goes, with what the queue page shows besides. */
export interface DeskAgent extends Agent {
  readonly status: PresentMember['status'];
  readonly lastAssignedAt: Date | null;
}

/** Everybody who works in the shop and may answer customers, there or not. */
export async function allAgents(tx: Tx): Promise<DeskAgent[]> {
  return agentsAmong(tx, await presentMembers(tx));
}

/** Those who are available; nothing more is asked when nobody is. */
export async function availableAgents(tx: Tx): Promise<DeskAgent[]> {
  const members = (await presentMembers(tx)).filter(({ status }) => status === 'available');
  return members.length === 0 ? [] : agentsAmong(tx, members);
}

async function agentsAmong(tx: Tx, members: readonly PresentMember[]): Promise<DeskAgent[]> {
  const actors = await actorsOf(
    tx,
    members.map(({ memberId }) => memberId),
  );
  const [loads, turns] = [await loadsOfDesks(tx), await turnsOf(tx)];
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
      load: loads.get(memberId) ?? 0,
      turn: turn?.turn ?? 0,
      lastAssignedAt: turn?.assignedAt ?? null,
    };
  });
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
