import { inboxRead } from '@zhiyin/domain/inbox';
import { groundWords } from '@zhiyin/domain/platform';
import {
  type QueueDefinition,
  queuesChanged,
  queuesMax,
  type RoutingQueue,
  routingManage,
  routingWords,
} from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { takeLane } from '../lane.ts';
import { noteListening } from '../listening.ts';
import { allQueues } from '../queues.ts';
import { checkQueue } from './check-queue.ts';

/** The shop's queues in their order. */
export async function listQueues(ctx: Context): Promise<{ items: RoutingQueue[] }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => ({ items: await allQueues(tx) }));
}

/** Adds a queue, after those that are there. */
export async function createQueue(ctx: Context, definition: QueueDefinition): Promise<RoutingQueue> {
  requirePermission(ctx, routingManage);
  return transact(ctx, async (tx) => {
    const queues = await hold(tx);
    if (queues.length >= queuesMax) throw new Refusal('limit', groundWords.tooMany);
    await checkQueue(tx, queues, null, definition);
    const queueId = tx.system.newId();
    await tx.db
      .insertInto('routingQueues')
      .values({
        workspaceId: tx.workspaceId,
        queueId,
        place: queues.length,
        revision: 1,
        definition: asJson(definition),
      })
      .execute();
    await tell(tx, queueId, 'created');
    return { queueId, revision: 1, definition };
  });
}

/** Changes a queue; what waits stands where it belongs now at once. @throws Refusal `conflict` when somebody was faster. */
export async function changeQueue(
  ctx: Context,
  { queueId, revision, definition }: { queueId: string; revision: number; definition: QueueDefinition },
): Promise<RoutingQueue> {
  requirePermission(ctx, routingManage);
  return transact(ctx, async (tx) => {
    const queues = await hold(tx);
    const before = requireQueue(queues, queueId);
    if (before.revision !== revision) throw new Refusal('conflict', routingWords.queueChangedMeanwhile);
    await checkQueue(tx, queues, queueId, definition);
    await tx.db
      .updateTable('routingQueues')
      .set({ definition: asJson(definition), revision: revision + 1 })
      .where('workspaceId', '=', tx.workspaceId)
      .where('queueId', '=', queueId)
      .execute();
    await tell(tx, queueId, 'changed');
    return { queueId, revision: revision + 1, definition };
  });
}

/** Takes a queue away; what waits in it stands in the next that it belongs to. */
export async function deleteQueue(ctx: Context, { queueId }: { queueId: string }): Promise<{ done: true }> {
  requirePermission(ctx, routingManage);
  return transact(ctx, async (tx) => {
    requireQueue(await hold(tx), queueId);
    await tx.db
      .deleteFrom('routingQueues')
      .where('workspaceId', '=', tx.workspaceId)
      .where('queueId', '=', queueId)
      .execute();
    await tell(tx, queueId, 'deleted');
    return { done: true };
  });
}

/** Puts the queues in another order. @throws Refusal `conflict` when there are others meanwhile. */
export async function orderQueues(
  ctx: Context,
  { queueIds }: { queueIds: readonly string[] },
): Promise<{ items: RoutingQueue[] }> {
  requirePermission(ctx, routingManage);
  return transact(ctx, async (tx) => {
    const queues = await hold(tx);
    const wanted = new Set(queueIds);
    const isAll = wanted.size === queues.length && queues.every(({ queueId }) => wanted.has(queueId));
    if (!isAll || queueIds.length !== wanted.size) throw new Refusal('conflict', routingWords.notAllQueues);
    for (const [place, queueId] of queueIds.entries())
      await tx.db
        .updateTable('routingQueues')
        .set({ place })
        .where('workspaceId', '=', tx.workspaceId)
        .where('queueId', '=', queueId)
        .execute();
    await tell(tx, null, 'ordered');
    return { items: await allQueues(tx) };
  });
}

/** One change at a time, and none while something is handed out. */
async function hold(tx: Tx): Promise<RoutingQueue[]> {
  await takeLane(tx);
  return allQueues(tx);
}

function requireQueue(queues: readonly RoutingQueue[], queueId: string): RoutingQueue {
  const found = queues.find((queue) => queue.queueId === queueId);
  if (!found) throw new Refusal('missing', routingWords.queueNotFound);
  return found;
}

async function tell(
  tx: Tx,
  queueId: string | null,
  what: 'created' | 'changed' | 'deleted' | 'ordered',
): Promise<void> {
  await noteListening(tx);
  await announce(tx, queuesChanged, { workspaceId: tx.workspaceId, queueId, what });
}

function asJson(definition: QueueDefinition) {
  return sql<string>`${JSON.stringify(definition)}::jsonb`;
}
