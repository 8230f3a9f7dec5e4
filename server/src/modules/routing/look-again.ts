import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { follow } from './follow.ts';
import { pageAwaitedKind } from './keep-in-queue.ts';
import { takeLane } from './lane.ts';
import { findPlan } from './plan.ts';
import { entriesAmong } from './queue.ts';
import { belongingOf, recordsOf } from './queues.ts';

/** Rings when a newcomer's page should be known: they stand where it puts them, and are handed out. */
export const pageAwaited = dueKind(pageAwaitedKind, {
  atOnce: 1,
  run: async (tx, { refId: conversationId }) => {
    await follow(tx, conversationId);
    return undefined;
  },
});

/**
 * Customers who wait have written more: for whom an earlier queue now holds, by what they say, ordered or look at, stands
 * there. Nobody falls back for what they say next. In shops whose queues ask for no such thing nothing of this is queued.
 */
export async function listenAgain(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  const waiting = await entriesAmong(tx, conversationIds);
  if (waiting.length === 0) return;
  await takeLane(tx);
  const plan = await findPlan(tx);
  const ids = waiting.map(({ conversationId }) => conversationId);
  const records = await recordsOf(tx, ids, plan.fields);
  const placeOf = (queueId: string | null): number => {
    const place = plan.queues.findIndex((queue) => queue.queueId === queueId);
    return place === -1 ? plan.queues.length : place;
  };
  for (const { conversationId, queueId } of waiting) {
    const record = records.get(conversationId);
    const queue = record && belongingOf(plan.queues, record, tx.system.now()).queue;
    if (!queue || placeOf(queue.queueId) >= placeOf(queueId)) continue;
    await follow(tx, conversationId);
  }
}
