import { type ChannelFailure, channelFailures } from '@zhiyin/domain/channels';
import { type DeliveryState, deliveryChanged, deliveryStates } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { aboutOf } from '../rows.ts';

/** What became of a message that goes out through a vendor. */
export interface DeliveryRow {
  readonly messageId: string;
  readonly conversationId: string;
  readonly number: number;
  readonly state: DeliveryState;
  readonly partsDone: number;
  readonly tries: number;
  readonly failure: ChannelFailure | null;
  readonly createdAt: Date;
  readonly nextTryAt: Date | null;
  readonly claimedUntil: Date | null;
  /** The chat that it was written for; null for what was written before that was kept. */
  readonly threadId: string | null;
}

const columns = [
  'messageId',
  'conversationId',
  'number',
  'state',
  'partsDone',
  'tries',
  'failure',
  'createdAt',
  'nextTryAt',
  'claimedUntil',
  'threadId',
] as const;
const Row = z.object({ state: z.enum(deliveryStates), failure: z.enum(channelFailures).nullable() });

/**
 * The message of a conversation that is to go next, held until the transaction ends: the first that waits of each chat
 * that it goes by holds back those behind it, and no other's. Of several the one that can go the soonest. What does not
 * say its chat goes by the conversation's present one.
 */
export async function lockFirstWaiting(tx: Tx, conversationId: string): Promise<DeliveryRow | null> {
  const row = await tx.db
    .selectFrom('messageDeliveries')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('state', 'in', ['waiting', 'sending'])
    .where(
      sql<SqlBool>`number in (select min(number) from message_deliveries d where d.workspace_id = ${tx.workspaceId}
        and d.conversation_id = ${conversationId} and d.state in ('waiting', 'sending')
        group by coalesce(d.thread_id, (select t.thread_id from conversation_threads t
          where t.workspace_id = ${tx.workspaceId} and t.conversation_id = ${conversationId})))`,
    )
    .orderBy(sql`coalesce(claimed_until, next_try_at) nulls first`)
    .orderBy('number')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, ...Row.parse(row) } : null;
}

/** One delivery, held until the transaction ends. */
export async function lockDelivery(tx: Tx, messageId: string): Promise<DeliveryRow | null> {
  const row = await tx.db
    .selectFrom('messageDeliveries')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('messageId', '=', messageId)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, ...Row.parse(row) } : null;
}

interface Change {
  readonly state: DeliveryState;
  readonly partsDone?: number;
  readonly tries?: number;
  readonly failure?: ChannelFailure | null;
  readonly failureDetail?: string | null;
  readonly nextTryAt?: Date | null;
  readonly claimedUntil?: Date | null;
  readonly triedAt?: Date;
  readonly createdAt?: Date;
  readonly threadId?: string;
}

/** Writes what became of a delivery, and tells it when it stands differently now. */
export async function changeDelivery(tx: Tx, row: DeliveryRow, change: Change): Promise<void> {
  const { messageId, conversationId, number } = row;
  await tx.db
    .updateTable('messageDeliveries')
    .set({ ...change, changedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('messageId', '=', messageId)
    .execute();
  const { state, failure = null } = change;
  // That somebody is at it is nobody's news.
  const isNews = state !== 'sending' && (state !== row.state || failure !== row.failure);
  const isTold = isNews && !(state === 'waiting' && failure === null);
  if (!isTold) return;
  const about = await tx.db
    .selectFrom('conversations')
    .select(['conversationId', 'customerId', 'teamId', 'assigneeId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .executeTakeFirst();
  if (about) await announce(tx, deliveryChanged, { ...aboutOf(about), messageId, number, state, failure });
}

/** Keeps by which name the vendor knows a piece of a message. */
export async function keepExternalId(
  tx: Tx,
  accountId: string,
  externalId: string,
  messageId: string,
): Promise<void> {
  await sql`
    insert into delivered_parts (workspace_id, account_id, external_id, message_id)
    values (${tx.workspaceId}, ${accountId}, ${externalId}, ${messageId}) on conflict do nothing
  `.execute(tx.db);
}

/** The message that a vendor knows by a name, if it is one of ours. */
export async function messageKnownAs(tx: Tx, accountId: string, externalId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('deliveredParts')
    .select('messageId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .where('externalId', '=', externalId)
    .executeTakeFirst();
  return row?.messageId ?? null;
}
