import { type SqlBool, sql } from 'kysely';
import { recordsOf } from '#modules/customers';
import type { Actor, Tx } from '#platform/context.ts';
import { everIn } from './rows.ts';

/** A conversation in which a chat goes on, and whose it is. */
export interface GoesOnIn {
  readonly conversationId: string;
  readonly customerId: string;
}

/**
 * The conversation in which a vendor's chat goes on: the open one, the latest of several, also one that went this way
 * before and goes another now; with `goesOn` also one that is closed, which opens again by what is said. Those of
 * somebody else are passed over, as of one whose records were taken apart.
 */
export async function conversationFor(
  tx: Tx,
  threadId: string,
  senderId: string,
  goesOn: boolean,
): Promise<GoesOnIn | undefined> {
  const { workspaceId } = tx;
  const theirs = [senderId, ...(await recordsOf(tx, senderId))];
  let held = tx.db
    .selectFrom('conversations as c')
    .select(['c.conversationId', 'c.customerId'])
    .where('c.workspaceId', '=', workspaceId)
    .where('c.customerId', 'in', theirs)
    .where(sql<SqlBool>`c.conversation_id in ${everIn(tx, threadId)}`);
  if (!goesOn) held = held.where('c.state', '=', 'open');
  return held
    .orderBy((one) => one('c.state', '=', 'open'), 'desc')
    .orderBy('c.lastMessageAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whoever writes in a chat, as somebody whose conversation that is in which it goes on: the chat itself shows it. */
export function speaksIn(actor: Actor, found: GoesOnIn | undefined): Actor {
  if (!found) return actor;
  const { channelId: _, ...speaker } = actor;
  return { ...speaker, alsoCustomerIds: [found.customerId] };
}
