import { inboxRead } from '@zhiyin/domain/inbox';
import type { ClockView } from '@zhiyin/domain/sla';
import { type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { type ClockRow, clockColumns, readRow } from '../clocks/clock-rows.ts';
import { viewClocks } from '../clocks/view-clock.ts';

/**
 * The most urgent clock of each conversation: what runs before what is paused, and of what runs what is due first.
 * Conversations the caller may not see are left out, as are those without a clock.
 */
export async function readClocks(
  ctx: Context,
  { conversationIds }: { readonly conversationIds: readonly string[] },
): Promise<{ items: { conversationId: string; clock: ClockView }[] }> {
  requirePermission(ctx, inboxRead);
  if (conversationIds.length === 0) return { items: [] };
  return look(ctx, async (tx) => {
    const columns = sql.join(clockColumns.map((column) => sql.ref(`k.${column}`)));
    const { rows } = await sql<ClockRow>`
      select distinct on (k.subject_id) ${columns} from sla_clocks k
      join conversations c on c.workspace_id = k.workspace_id and c.conversation_id = k.subject_id
      where k.workspace_id = ${tx.workspaceId} and k.subject_id = any(${[...conversationIds]}::uuid[])
        and ${sql<SqlBool>`k.phase in ('running', 'paused')`} and ${isVisible(tx)}
      order by k.subject_id, k.phase desc, k.due_at nulls last, k.remaining_seconds
    `.execute(tx.db);
    const clocks = await viewClocks(tx, rows.map(readRow));
    return {
      items: clocks.flatMap((clock, index) => {
        const conversationId = rows[index]?.subjectId;
        return conversationId ? [{ conversationId, clock }] : [];
      }),
    };
  });
}
