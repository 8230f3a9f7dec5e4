import { conversationFields } from '@zhiyin/domain/inbox';
import { type CheckedFilter, fieldsOf, matches, parseFilter } from '@zhiyin/domain/kit';
import { QueueDefinition, type RoutingQueue } from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { knownSubjects } from '#platform/subjects/known-subjects.ts';

/** The shop's queues in their order. */
export async function allQueues(tx: Tx): Promise<RoutingQueue[]> {
  const rows = await tx.db
    .selectFrom('routingQueues')
    .select(['queueId', 'definition', 'revision'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('place')
    .orderBy('queueId')
    .execute();
  return rows.map((row) => ({ ...row, definition: QueueDefinition.parse(row.definition) }));
}

/** Makes these the shop's queues, in this order; there are no others. */
export async function keepQueues(tx: Tx, queues: readonly RoutingQueue[]): Promise<void> {
  const { workspaceId } = tx;
  await tx.db.deleteFrom('routingQueues').where('workspaceId', '=', workspaceId).execute();
  if (queues.length === 0) return;
  const rows = queues.map(({ queueId, revision, definition }, place) => ({
    workspaceId,
    queueId,
    place,
    revision,
    definition: sql<string>`${JSON.stringify(definition)}::jsonb`,
  }));
  await tx.db.insertInto('routingQueues').values(rows).execute();
}

/** A queue that can be asked whether a conversation belongs to it. */
export interface ReadyQueue extends RoutingQueue {
  readonly filter: CheckedFilter;
}

/** Queues whose filters can be asked; one whose filter names what is no longer there holds for nothing. */
export function ready(queues: readonly RoutingQueue[]): ReadyQueue[] {
  return queues.flatMap((queue) => {
    const parsed = parseFilter(conversationFields, queue.definition.filter);
    return parsed.ok ? [{ ...queue, filter: parsed.filter }] : [];
  });
}

/** The queue each conversation belongs to: the first whose filter holds; those of none are left out. */
export async function queuesFor(
  tx: Tx,
  queues: readonly ReadyQueue[],
  conversationIds: readonly string[],
): Promise<Map<string, ReadyQueue>> {
  const subject = knownSubjects.of(tx.system).find('conversation');
  if (queues.length === 0 || !subject) return new Map();
  const fields = [...new Set(queues.flatMap(({ filter }) => fieldsOf(filter)))];
  const records = await subject.records(tx, conversationIds, fields);
  const context = { now: tx.system.now() };
  return new Map(
    [...records].flatMap(([conversationId, record]) => {
      const queue = queues.find(({ filter }) => matches(filter, record, context));
      return queue ? [[conversationId, queue]] : [];
    }),
  );
}
