import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** Counts that a canned reply was used; one that is gone or somebody else's counts nothing and refuses nothing. */
export async function countUse(tx: Tx, cannedReplyId: string): Promise<void> {
  await tx.db
    .updateTable('cannedReplies')
    .set((row) => ({ useCount: row('useCount', '+', 1) }))
    .where('workspaceId', '=', tx.workspaceId)
    .where('cannedReplyId', '=', cannedReplyId)
    .where(sql<SqlBool>`(owner_id is null or owner_id = ${tx.actor.id}::uuid)`)
    .execute();
}

/** A reply that was sent with a canned one. */
interface Use {
  readonly cannedReplyId: string;
  readonly messageId: string;
  readonly conversationId: string;
  readonly tone: string;
  readonly isEdited: boolean;
}

/** Counts a use as `countUse` does, and keeps where it was. */
export async function recordUse(tx: Tx, use: Use): Promise<void> {
  const { cannedReplyId, messageId, conversationId, tone, isEdited } = use;
  const memberId = tx.actor.kind === 'member' ? tx.actor.id : null;
  await sql`
    with used as (
      update canned_replies set use_count = use_count + 1
      where workspace_id = ${tx.workspaceId} and canned_reply_id = ${cannedReplyId}
        and (owner_id is null or owner_id = ${tx.actor.id}::uuid)
      returning workspace_id, canned_reply_id
    )
    insert into canned_uses
      (workspace_id, message_id, canned_reply_id, conversation_id, member_id, tone, is_edited, used_at)
    select workspace_id, ${messageId}::uuid, canned_reply_id, ${conversationId}::uuid, ${memberId}::uuid, ${tone},
      ${isEdited}, ${tx.system.now()}
    from used
  `.execute(tx.db);
}
