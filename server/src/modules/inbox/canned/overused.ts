import { heardDays, inboxReply, type listOverusedCanned, overusedMin } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import type { z } from 'zod';
import { recordsOf } from '#modules/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findConversation } from '../queries.ts';

type Listed = z.infer<typeof listOverusedCanned.response>;
const dayMs = 24 * 3600_000;

/** The canned replies that would sound stale in a conversation. @throws Refusal `missing`. */
export async function listOverused(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<Listed> {
  requirePermission(ctx, inboxReply);
  return look(ctx, async (tx) => {
    const { customerId } = await findConversation(tx, conversationId);
    const customerIds = await recordsOf(tx, customerId);
    const ago = (days: number) => new Date(tx.system.now().getTime() - days * dayMs);
    const { rows } = await sql<Listed['items'][number]>`
      with own as (
        select canned_reply_id, count(*)::int as uses from canned_uses
        where workspace_id = ${tx.workspaceId} and member_id = ${tx.actor.id}::uuid and not is_edited
          and used_at > ${ago(1)}
        group by canned_reply_id having count(*) >= ${overusedMin}
      ), heard as (
        select distinct canned_reply_id from canned_uses
        where workspace_id = ${tx.workspaceId} and not is_edited and used_at > ${ago(heardDays)}
          and conversation_id in (
            select conversation_id from conversations
            where workspace_id = ${tx.workspaceId} and customer_id = any(${customerIds}::uuid[])
          )
      )
      select canned_reply_id as "cannedReplyId", coalesce(own.uses, 0) as "ownUses",
        heard.canned_reply_id is not null as "isHeard"
      from own full join heard using (canned_reply_id) order by canned_reply_id
    `.execute(tx.db);
    return { items: rows };
  });
}
