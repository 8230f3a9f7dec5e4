import type { Tx } from '#platform/context.ts';
import { prepare } from '#platform/database/prepare.ts';
import { type MessageRow, messageColumns } from './rows.ts';

/** Which part of a thread is read: after a number, or the last ones before one. */
export interface ThreadPart {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Messages of a thread in order. */
export async function messagesOf(
  tx: Tx,
  conversationId: string,
  part: ThreadPart & { isPublicOnly: boolean },
): Promise<MessageRow[]> {
  let select = tx.db
    .selectFrom('messages')
    .select(messageColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId);
  if (part.isPublicOnly) select = select.where('visibility', '=', 'public');
  if (part.after !== undefined) {
    return select.where('number', '>', part.after).orderBy('number').limit(part.limit).execute();
  }
  if (part.before !== undefined) select = select.where('number', '<', part.before);
  const rows = await select.orderBy('number', 'desc').limit(part.limit).execute();
  return rows.reverse();
}

const byClientId = prepare((db, given: { workspaceId: string; clientMessageId: string }) =>
  db
    .selectFrom('messages')
    .select(messageColumns)
    .where('workspaceId', '=', given.workspaceId)
    .where('clientMessageId', '=', given.clientMessageId),
);

/** The message that a client's id already stands for, if it was stored before. */
export async function findByClientId(tx: Tx, clientMessageId: string): Promise<MessageRow | undefined> {
  return byClientId.first(tx, { workspaceId: tx.workspaceId, clientMessageId });
}
