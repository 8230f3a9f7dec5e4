import { findHandable, findHandables, type Handable } from '#modules/inbox';
import { presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { loadsOf } from './agents.ts';
import { breathe } from './breathers/breathers.ts';
import { giveBack } from './give-back.ts';
import { handOutAll } from './hand-out.ts';
import { keepAllInQueue } from './keep-in-queue.ts';
import { takeLane } from './lane.ts';
import { leaveQueue } from './leave-queue.ts';
import { findPlan, type Plan } from './plan.ts';
import { takeTurn } from './turns.ts';

/** Something happened to a conversation: it may wait now, or not any more, or leave somebody with a hand free. */
export async function follow(tx: Tx, conversationId: string): Promise<void> {
  await followAll(tx, [conversationId]);
}

/** As `follow`, for several. */
export async function followAll(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  await takeLane(tx);
  await followIn(tx, await findPlan(tx), conversationIds);
}

/** Conversations were closed: whoever closed a hard one has a breather before the next one. */
export async function followClosed(
  tx: Tx,
  closed: readonly { conversationId: string; assigneeId: string | null; closedAt: string }[],
): Promise<void> {
  await takeLane(tx);
  const plan = await findPlan(tx);
  const ended = closed.map(({ conversationId, assigneeId, closedAt }) => ({
    conversationId,
    memberId: assigneeId,
    at: new Date(closedAt),
  }));
  await breathe(tx, plan, ended);
  await followIn(tx, plan, [...new Set(closed.map(({ conversationId }) => conversationId))]);
}

/** A conversation changed hands: that was a turn for who has it, and maybe a breather for who handed it on. */
export async function followAssigned(
  tx: Tx,
  { conversationId, from, to }: { conversationId: string; from: string | null; to: string | null },
  { actorKind, occurredAt }: { actorKind: string; occurredAt: Date },
): Promise<void> {
  await takeLane(tx);
  const plan = await findPlan(tx);
  const conversation = await findHandable(tx, conversationId);
  // What routing gives takes its turn at once; what colleagues take or hand over counts as well.
  if (actorKind !== 'system') {
    if (to !== null) await takeTurn(tx, to, conversation?.channelId ?? null);
    await breathe(tx, plan, [{ conversationId, memberId: from, at: occurredAt }]);
  }
  await followIn(tx, plan, [conversationId]);
}

async function followIn(tx: Tx, plan: Plan, conversationIds: readonly string[]): Promise<void> {
  const found = await findHandables(tx, conversationIds);
  const there = new Set(found.map(({ conversationId }) => conversationId));
  await keepAllInQueue(tx, plan, found);
  await leaveQueue(
    tx,
    conversationIds.filter((id) => !there.has(id)),
  );
  await handOutAll(tx, plan);
}

/**
 * A customer came back, or one who waits was put off until now: their conversation goes on with who had it, if that one
 * can take it, else it stands in line. So nobody is pushed over their capacity by what was quiet.
 */
export async function followComeback(tx: Tx, conversationId: string): Promise<void> {
  await takeLane(tx);
  const conversation = await findHandable(tx, conversationId);
  const plan = await findPlan(tx);
  if (plan.settings.isOn && conversation && !(await goesOn(tx, plan, conversation)))
    await giveBack(tx, plan, conversation);
  await followIn(tx, plan, [conversationId]);
}

async function goesOn(
  tx: Tx,
  plan: Plan,
  { assigneeId, isOnDesk, waitingSince }: Handable,
): Promise<boolean> {
  if (assigneeId === null || !isOnDesk) return true;
  const member = (await presentMembers(tx)).find(({ memberId }) => memberId === assigneeId);
  // Where nobody waits for an answer it may wait for who had it, and goes to a colleague only for want of room.
  if (member?.status !== 'available' || member.absentUntil !== null) return waitingSince === null;
  const load = (await loadsOf(tx, plan)).get(assigneeId);
  if (!load) return true;
  const limits = Object.entries(member.channelCapacities);
  return load.all <= member.capacity && limits.every(([key, most]) => (load.byChannel.get(key) ?? 0) <= most);
}
