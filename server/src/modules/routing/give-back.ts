import { findHandable, type Handable, onDesksOf, takeBackFrom } from '#modules/inbox';
import { presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { noteDecision } from './decisions.ts';
import { handOutAll } from './hand-out.ts';
import { keepInQueue } from './keep-in-queue.ts';
import { takeLane } from './lane.ts';
import { findPlan, type Plan } from './plan.ts';

/** Puts a conversation back into the queue, because who had it is not there. */
export async function giveBack(tx: Tx, plan: Plan, { conversationId, assigneeId }: Handable): Promise<void> {
  if (assigneeId === null || !(await takeBackFrom(tx, conversationId, assigneeId))) return;
  const nobody = {
    memberId: null,
    why: 'gave-back',
    candidates: 0,
    since: null,
    queueId: null,
    step: 0,
  } as const;
  await noteDecision(tx, { conversationId, ...nobody });
  const now = await findHandable(tx, conversationId);
  if (now) await keepInQueue(tx, plan, now);
}

/** Gives back all that a member who left the shop had: they answer nobody any more. */
export async function giveBackAll(tx: Tx, memberId: string): Promise<void> {
  await takeLane(tx);
  const plan = await findPlan(tx);
  if (!plan.settings.isOn) return;
  for (const conversation of await onDesksOf(tx, [memberId])) await giveBack(tx, plan, conversation);
  await handOutAll(tx, plan);
}

/**
 * Rings when a member was offline for as long as the shop allows: what waits for their first answer goes back to the
 * queue. What they have answered stays theirs: the customer knows them, and they may be back in a moment.
 */
export const giveBackClock = dueKind('routing.give-back', {
  atOnce: 1,
  run: async (tx, { refId: memberId }) => {
    await takeLane(tx);
    const plan = await findPlan(tx);
    const { isOn, giveBackMinutes } = plan.settings;
    const member = (await presentMembers(tx)).find((one) => one.memberId === memberId);
    if (!isOn || !member || member.status !== 'offline') return undefined;
    const at = new Date(new Date(member.since ?? 0).getTime() + giveBackMinutes * 60_000);
    // They were back and left again meanwhile.
    if (at > tx.system.now()) return { at };
    for (const conversation of await onDesksOf(tx, [memberId])) {
      const isUnanswered = conversation.waitingSince !== null && conversation.answeredBy !== memberId;
      if (isUnanswered) await giveBack(tx, plan, conversation);
    }
    await handOutAll(tx, plan);
    return undefined;
  },
});
