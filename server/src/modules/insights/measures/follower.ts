import { customersMerged, customerTakenApart } from '@zhiyin/domain/customers';
import { conversationMoved, reasonChanged } from '@zhiyin/domain/inbox';
import { measuredFacts } from '@zhiyin/domain/insights';
import { presenceChanged } from '@zhiyin/domain/people';
import { orderAdded, orderChanged, ordersLinked } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import type { FactRow } from '#platform/facts/read-facts.ts';
import { holdFollower, lotFollower } from '#platform/lots/follow-log.ts';
import { measureContacts } from './contacts.ts';
import { measureConversations } from './measure-conversations.ts';
import { measurePresence, membersOnline } from './measure-presence.ts';

const ofConversations: readonly string[] = [...measuredFacts, reasonChanged.kind, conversationMoved.kind];
const ofPersons: readonly string[] = [customersMerged.kind, customerTakenApart.kind];
const ofOrders: readonly string[] = [orderAdded.kind, orderChanged.kind, ordersLinked.kind];
const kinds = [...ofConversations, presenceChanged.kind, ...ofPersons, ...ofOrders];

/**
 * More often would measure who writes every second every second; the board does not wait for it. A thing is measured as a
 * whole once a lot, whatever was said of it, so a lot is as large as the things in it allow. While a thousand things happen
 * each second it works a twentieth of the time: figures are minutes behind then, and nobody who writes waits for them.
 */
const lot = {
  everySeconds: 5,
  factsMax: 5_000,
  subjectsMax: 250,
  once: ofConversations,
  busy: { perSecond: 1_000, share: 0.05, restSecondsMin: 10 },
};

/** Measures what the log tells of, some seconds behind. Whatever happened, the thing is measured anew as a whole. */
export const measureFollower = lotFollower(
  'insights:measures',
  kinds,
  async (tx, facts, conversationIds) => {
    const subjects = (of: readonly string[]): string[] =>
      facts.flatMap(({ kind, subjectId }) => (of.includes(kind) && subjectId !== null ? [subjectId] : []));
    const moved = await conversationsOf(
      tx,
      customersOf(facts.filter(({ kind }) => ofPersons.includes(kind))),
    );
    await measureConversations(tx, [...conversationIds, ...moved]);
    await measurePresence(tx, subjects([presenceChanged.kind]), presenceTick);
    const told = customersOf(facts.filter(({ kind }) => kind === ordersLinked.kind));
    await measureContacts(tx, await buyersOf(tx, subjects(ofOrders), told));
  },
  lot,
);

/** Counts on the time of those who are online, as nobody tells of them meanwhile. */
export const presenceTick = dueKind('insights:presence', {
  run: async (tx) => {
    if ((await holdFollower(tx, measureFollower.work.kind)) === null) return undefined;
    await measurePresence(tx, await membersOnline(tx), presenceTick);
    return undefined;
  },
});

const Customers = z.object({
  customerId: z.uuid().nullish(),
  fromCustomerId: z.uuid().nullish(),
  toCustomerId: z.uuid().nullish(),
});

function customersOf(facts: readonly FactRow[]): string[] {
  return facts.flatMap(({ payload }) => {
    const { customerId, fromCustomerId, toCustomerId } = Customers.parse(payload);
    return [customerId, fromCustomerId, toCustomerId].flatMap((one) => one ?? []);
  });
}

/** The conversations of everybody whom some records stand for. */
async function conversationsOf(tx: Tx, customerIds: readonly string[]): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const { rows } = await sql<{ conversationId: string }>`
    select c.conversation_id from conversations c where c.workspace_id = ${tx.workspaceId} and c.customer_id in (
      select k.customer_id from customers k where k.workspace_id = ${tx.workspaceId} and k.person_id in (
        select q.person_id from customers q
        where q.workspace_id = ${tx.workspaceId} and q.customer_id = any(${[...customerIds]}::uuid[])))
  `.execute(tx.db);
  return rows.map(({ conversationId }) => conversationId);
}

/** Whose some orders are, and whom some records stand for. */
async function buyersOf(
  tx: Tx,
  orderIds: readonly string[],
  customerIds: readonly string[],
): Promise<string[]> {
  if (orderIds.length + customerIds.length === 0) return [];
  const { rows } = await sql<{ personId: string }>`
    select distinct k.person_id from customers k where k.workspace_id = ${tx.workspaceId} and k.customer_id in (
      select o.customer_id from orders o
        where o.workspace_id = ${tx.workspaceId} and o.order_id = any(${[...orderIds]}::uuid[])
      union select unnest(${[...customerIds]}::uuid[]))
  `.execute(tx.db);
  return rows.map(({ personId }) => personId);
}
