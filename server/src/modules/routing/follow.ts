import { findHandable, findHandables, type Handable } from '#modules/inbox';
import { presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { loadsOf } from './agents.ts';
import { giveBack } from './give-back.ts';
import { handOutAll } from './hand-out.ts';
import { keepAllInQueue } from './keep-in-queue.ts';
import { takeLane } from './lane.ts';
import { findPlan, type Plan } from './plan.ts';
import { leaveQueue } from './queue.ts';

/** Something happened to a conversation: it may wait now, or not any more, or leave somebody with a hand free. */
export async function follow(tx: Tx, conversationId: string): Promise<void> {
  await followAll(tx, [conversationId]);
}

/** As `follow`, for several. */
export async function followAll(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  await takeLane(tx);
  await followIn(tx, await findPlan(tx), conversationIds);
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

/** A customer came back: their conversation goes on with who had it, if that one can take it, else it stands in line. */
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
  if (assigneeId === null || !isOnDesk || waitingSince === null) return true;
  const member = (await presentMembers(tx)).find(({ memberId }) => memberId === assigneeId);
  if (member?.status !== 'available') return false;
  return ((await loadsOf(tx, plan)).get(assigneeId) ?? 0) <= member.capacity;
}
