import { conversationFields } from '@zhiyin/domain/inbox';
import { type CheckedFilter, type FilterRecord, fieldsOf, matches, parseFilter } from '@zhiyin/domain/kit';
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

/** A queue that can be asked whether a conversation belongs to it, and what counts as having waited longer in it. */
export interface ReadyQueue extends RoutingQueue {
  readonly filter: CheckedFilter;
  readonly advantages: readonly { readonly filter: CheckedFilter; readonly minutes: number }[];
}

/** Queues whose filters can be asked; one whose filter names what is no longer there holds for nothing. */
export function ready(queues: readonly RoutingQueue[]): ReadyQueue[] {
  return queues.flatMap((queue) => {
    const parsed = parseFilter(conversationFields, queue.definition.filter);
    const advantages = queue.definition.advantages.flatMap(({ filter, minutes }) => {
      const checked = parseFilter(conversationFields, filter);
      return checked.ok ? [{ filter: checked.filter, minutes }] : [];
    });
    return parsed.ok ? [{ ...queue, filter: parsed.filter, advantages }] : [];
  });
}

/** The fields that these queues ask for. */
export function fieldsAsked(queues: readonly ReadyQueue[]): string[] {
  const filters = queues.flatMap(({ filter, advantages }) => [
    filter,
    ...advantages.map((one) => one.filter),
  ]);
  return [...new Set(filters.flatMap((filter) => fieldsOf(filter)))];
}

/** Where a conversation belongs. */
export interface Belonging {
  /** The first queue whose filter holds; null: none. */
  readonly queue: ReadyQueue | null;
  /** How much longer than it did it counts as having waited there. */
  readonly aheadMinutes: number;
}

/** Where a conversation of which this is known belongs. */
export function belongingOf(queues: readonly ReadyQueue[], record: FilterRecord, now: Date): Belonging {
  const queue = queues.find(({ filter }) => matches(filter, record, { now })) ?? null;
  const advantage = queue?.advantages.find(({ filter }) => matches(filter, record, { now }));
  return { queue, aheadMinutes: (queue?.definition.headStartMinutes ?? 0) + (advantage?.minutes ?? 0) };
}

/** What is known of conversations, as far as some fields go; empty when nothing is asked. */
export async function recordsOf(
  tx: Tx,
  conversationIds: readonly string[],
  fields: readonly string[],
): Promise<ReadonlyMap<string, FilterRecord>> {
  const subject = knownSubjects.of(tx.system).find('conversation');
  if (fields.length === 0 || conversationIds.length === 0 || !subject) return new Map();
  return subject.records(tx, conversationIds, [...fields]);
}
