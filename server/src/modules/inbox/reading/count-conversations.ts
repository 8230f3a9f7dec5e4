import { countConversations as contract, inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Context, may, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { isMentioned, isSeen } from './listed.ts';

type Counts = z.infer<typeof contract.response>;

/** How many open conversations each tab of the caller's desk holds; one question, over what is open alone. */
export async function countConversations(ctx: Context): Promise<Counts> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const { actor, workspaceId } = tx;
    const isMine = sql`assignee_id = ${actor.id}::uuid`;
    const isAwake = sql`snoozed_until is null`;
    const { rows } = await sql`
      select count(*) filter (where ${isAwake} and assignee_id is null)::int as queue,
        count(*) filter (where ${isAwake} and ${isMine})::int as mine,
        count(*) filter (where ${isAwake} and team_id = any(${[...actor.teamIds]}::uuid[]))::int as team,
        count(*) filter (where ${isAwake})::int as "all",
        count(*) filter (where not ${isAwake})::int as snoozed,
        count(*) filter (where ${isAwake} and ${isMentioned(tx)})::int as mentioned,
        count(*) filter (where ${isAwake} and ${isMine} and message_count > coalesce((
          select r.number from read_marks r where r.workspace_id = conversations.workspace_id
            and r.conversation_id = conversations.conversation_id and r.member_id = ${actor.id}::uuid), 0))::int as unread,
        count(*) filter (where ${isAwake} and waiting_since is not null)::int as waiting
      from conversations
      where workspace_id = ${workspaceId} and state = 'open' and ${may(ctx, inboxReadAll) ? sql`true` : isSeen(tx)}
    `.execute(tx.db);
    return contract.response.parse(rows[0]);
  });
}
