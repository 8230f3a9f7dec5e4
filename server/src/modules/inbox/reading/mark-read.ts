import { conversationRead, inboxRead } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { whisper } from '#platform/live/whisper.ts';
import { findConversation } from '../queries.ts';
import { aboutOf } from '../rows.ts';

interface Mark {
  conversationId: string;
  number: number;
  isUnread: boolean;
}

/**
 * Notes how far the caller has read. The mark moves forward alone, and not past the last message; with `isUnread` it
 * goes back before the last message, while the customer still sees that the shop has read it.
 */
export async function markRead(
  ctx: Context,
  { conversationId, number, isUnread }: Mark,
): Promise<{ done: true }> {
  requirePermission(ctx, inboxRead);
  return transact(ctx, async (tx) => {
    const { id: memberId } = tx.actor;
    const { messageCount, readNumber, deskReadNumber, ...row } = await findConversation(tx, conversationId);
    if (memberId === null) return { done: true };
    if (isUnread) {
      await setMark(tx, conversationId, memberId, Math.min(number, messageCount - 1), true);
      return { done: true };
    }
    const reached = Math.min(number, messageCount);
    if (reached > deskReadNumber) {
      await moveDeskMark(tx, conversationId, reached);
      whisper(tx, conversationRead, { ...aboutOf(row), by: 'desk', number: reached });
    }
    if (reached > readNumber) await setMark(tx, conversationId, memberId, reached, false);
    return { done: true };
  });
}

async function moveDeskMark(tx: Tx, conversationId: string, number: number): Promise<void> {
  await tx.db
    .updateTable('conversations')
    .set({ deskReadNumber: number })
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('deskReadNumber', '<', number)
    .execute();
}

async function setMark(
  tx: Tx,
  conversationId: string,
  memberId: string,
  number: number,
  mayGoBack: boolean,
): Promise<void> {
  await sql`
    insert into read_marks as mark (workspace_id, conversation_id, member_id, number)
    values (${tx.workspaceId}, ${conversationId}, ${memberId}, ${Math.max(0, number)})
    on conflict (workspace_id, conversation_id, member_id) do update set number = excluded.number
    ${mayGoBack ? sql`` : sql`where mark.number < excluded.number`}
  `.execute(tx.db);
}
