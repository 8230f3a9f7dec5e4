import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';

/** Every so many answers of agents were written with a canned reply. */
const every = 7;

/** Says of some of the demo's answers with which canned reply they were written, and in which tone; some were changed. */
export async function makeCannedUses(ctx: Context): Promise<void> {
  await transact(ctx, async (tx) => {
    await sql`
      with said as (
        select message_id, conversation_id, author_id, sent_at, row_number() over (order by sent_at, message_id) as n
        from messages where workspace_id = ${tx.workspaceId} and author_kind = 'member' and visibility = 'public'
      ), kept as (
        select canned_reply_id, row_number() over (order by shortcut) - 1 as n, count(*) over () as count
        from canned_replies where workspace_id = ${tx.workspaceId}
      )
      insert into canned_uses (workspace_id, message_id, canned_reply_id, conversation_id, member_id, tone, is_edited, used_at)
      select ${tx.workspaceId}, said.message_id, kept.canned_reply_id, said.conversation_id, said.author_id,
        case when said.n % 5 = 0 then 'warm' when said.n % 11 = 0 then 'short' else 'plain' end,
        kept.n = 2 or said.n % 9 = 0, said.sent_at
      from said join kept on kept.n = (said.n / ${every} * 3 + said.n / 35) % kept.count
      where said.n % ${every} = 0`.execute(tx.db);
    await sql`
      update canned_replies r set use_count = used.count
      from (select canned_reply_id, count(*)::int as count from canned_uses
        where workspace_id = ${tx.workspaceId} group by canned_reply_id) used
      where r.workspace_id = ${tx.workspaceId} and r.canned_reply_id = used.canned_reply_id`.execute(tx.db);
  });
}
