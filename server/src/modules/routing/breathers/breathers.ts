import { breatherBegan, breatherEnded } from '@zhiyin/domain/routing';
import { findHandables } from '#modules/inbox';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { handOutAll } from '../hand-out.ts';
import { takeLane } from '../lane.ts';
import { withdrawFrom } from '../offers/offering.ts';
import { findPlan, type Plan } from '../plan.ts';
import { dropBreather, keepBreather } from './rows.ts';

/** Somebody who is done with a conversation, since then. */
interface Ended {
  readonly conversationId: string;
  readonly memberId: string | null;
  readonly at: Date;
}

/** Whoever closed a hard one, or handed it on, has a while to themselves. The caller holds the lane. */
export async function breathe(tx: Tx, plan: Plan, ended: readonly Ended[]): Promise<void> {
  const { seconds, weightMin } = plan.settings.breather;
  if (seconds === 0) return;
  const found = await findHandables(
    tx,
    ended.map(({ conversationId }) => conversationId),
  );
  const weights = new Map(found.map((one) => [one.conversationId, plan.weigh(one)]));
  for (const { conversationId, memberId, at } of ended) {
    if (memberId === null || (weights.get(conversationId) ?? 0) < weightMin) continue;
    const until = new Date(at.getTime() + seconds * 1000);
    if (until <= tx.system.now()) continue;
    if (!(await keepBreather(tx, { memberId, conversationId, until }))) continue;
    await schedule(tx, breatherOver, conversationId, until);
    await announce(tx, breatherBegan, { memberId, conversationId, until: until.toISOString() });
    // What they were being asked is asked of somebody else.
    await withdrawFrom(tx, memberId);
  }
}

/** Rings when a breather is over: whoever had it may be given the next one. */
export const breatherOver = dueKind('routing.breather-over', {
  atOnce: 1,
  run: async (tx) => {
    await takeLane(tx);
    await handOutAll(tx, await findPlan(tx));
    return undefined;
  },
});

/** Ends the caller's breather; nothing happens when there is none. */
export async function endBreather(ctx: Context): Promise<{ done: true }> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    await takeLane(tx);
    if (await dropBreather(tx, memberId)) await announce(tx, breatherEnded, { memberId });
    return { done: true };
  });
}
