import { messageRecalled } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import { type Arrival, arrivalDone, idOf } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { aboutOf } from '../rows.ts';
import { everIn } from '../ways/rows.ts';
import { changeDelivery, lockDelivery } from './delivery-rows.ts';
import { takeEcho } from './take-echo.ts';

/** Takes in what is told of messages: one was taken back, all were read up to a moment, or the shop wrote one elsewhere. */
export async function takeTelling(tx: Tx, arrival: Arrival): Promise<void> {
  const { accountId, threadId, arrivalId, event } = arrival;
  if (event.kind === 'echo') return takeEcho(tx, arrival, event);
  if (event.kind === 'recall') await recall(tx, idOf(accountId, event.recalls), event.occurredAt);
  if (event.kind === 'reading') await readUpTo(tx, threadId, event.upTo);
  await arrivalDone(tx, arrivalId);
}

/**
 * Keeps that a customer took a message back. What they said stays: colleagues have read it, and perhaps answered. Of a
 * message that never came here there is nothing to keep.
 */
async function recall(tx: Tx, clientMessageId: string, recalledAt: Date): Promise<void> {
  const message = await tx.db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (on) =>
      on.onRef('c.workspaceId', '=', 'm.workspaceId').onRef('c.conversationId', '=', 'm.conversationId'),
    )
    .select(['m.messageId', 'm.number', 'c.conversationId', 'c.customerId', 'c.teamId', 'c.assigneeId'])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.clientMessageId', '=', clientMessageId)
    .where('m.authorKind', '=', 'customer')
    .executeTakeFirst();
  if (!message) return;
  const { messageId, number, conversationId } = message;
  const { rows } = await sql`
    insert into recalled_messages (workspace_id, conversation_id, number, message_id, recalled_at)
    values (${tx.workspaceId}, ${conversationId}, ${number}, ${messageId}, ${recalledAt})
    on conflict do nothing returning number
  `.execute(tx.db);
  if (rows.length > 0) await announce(tx, messageRecalled, { ...aboutOf(message), messageId, number });
}

/** Most messages that one reading is told of: nobody leaves more unread at once. */
const readMax = 200;

/** Vendors that name no message name a moment: what went out there until then, in that chat, was read. */
async function readUpTo(tx: Tx, threadId: string, upTo: Date): Promise<void> {
  const unread = await tx.db
    .selectFrom('messageDeliveries as d')
    .leftJoin('conversationThreads as t', (on) =>
      on.onRef('t.workspaceId', '=', 'd.workspaceId').onRef('t.conversationId', '=', 'd.conversationId'),
    )
    .select('d.messageId')
    .where('d.workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`d.conversation_id in ${everIn(tx, threadId)}`)
    .where(({ fn }) => fn.coalesce('d.threadId', 't.threadId'), '=', threadId)
    .where('d.state', 'in', ['sent', 'delivered'])
    .where(({ fn }) => fn.coalesce('d.triedAt', 'd.createdAt'), '<=', upTo)
    .orderBy('d.createdAt', 'desc')
    .limit(readMax)
    .execute();
  for (const { messageId } of unread) {
    const row = await lockDelivery(tx, messageId);
    if (row?.state === 'sent' || row?.state === 'delivered') await changeDelivery(tx, row, { state: 'read' });
  }
}

/** The numbers of the messages of a conversation that the customer took back. */
export async function recalledIn(tx: Tx, conversationId: string): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('recalledMessages')
    .select('number')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .orderBy('number')
    .limit(500)
    .execute();
  return rows.map(({ number }) => number);
}
