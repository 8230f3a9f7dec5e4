import { inboxRead } from '@zhiyin/domain/inbox';
import type { SlaMetric, UrgentConversation, urgencies } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { conversationsById, isVisible } from '#modules/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { type ClockRow, clockColumns, readRow } from '../clocks/clock-rows.ts';
import { viewClocks } from '../clocks/view-clock.ts';

interface Asked {
  readonly show: (typeof urgencies)[number];
  readonly metric?: SlaMetric | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Conversations by their most urgent running clock. */
export async function listUrgent(
  ctx: Context,
  asked: Asked,
): Promise<{ items: UrgentConversation[]; next: string | null }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const page = asPage(await urgentRows(tx, asked), asked.limit, (last) =>
      momentCursor.write(last.dueAt ?? last.asOf, last.subjectId),
    );
    const shown = await conversationsById(
      tx,
      page.items.map(({ subjectId }) => subjectId),
    );
    const clocks = await viewClocks(tx, page.items);
    const items = page.items.flatMap(({ subjectId }, index) => {
      const conversation = shown.get(subjectId);
      const clock = clocks[index];
      if (!conversation || !clock) return [];
      const { conversationId, customerName, assigneeId, teamId, lastMessageText } = conversation;
      return [{ conversationId, customerName, assigneeId, teamId, lastMessageText, clock }];
    });
    return { items, next: page.next };
  });
}

async function urgentRows(tx: Tx, { show, metric, after, limit }: Asked): Promise<ClockRow[]> {
  const now = tx.system.now();
  const before = momentCursor.read(after);
  const columns = sql.join(clockColumns.map((column) => sql.ref(`k.${column}`)));
  const shown = {
    all: sql`true`,
    breached: sql`(k.breached_at is not null or k.due_at <= ${now})`,
    'at-risk': sql`(k.due_at > ${now} and k.breached_at is null and k.warns_at[1] <= ${now})`,
  }[show];
  const { rows } = await sql<ClockRow>`
    select * from (
      select distinct on (k.subject_id) ${columns} from sla_clocks k
      join conversations c on c.workspace_id = k.workspace_id and c.conversation_id = k.subject_id
      where k.workspace_id = ${tx.workspaceId} and k.phase = 'running' and k.due_at is not null and ${shown}
        and ${metric === undefined ? sql`true` : sql`k.metric = ${metric}`} and ${isVisible(tx)}
      order by k.subject_id, k.due_at
    ) urgent
    where ${before === null ? sql`true` : sql`(date_trunc('milliseconds', due_at), subject_id) > (${before.at}, ${before.id}::uuid)`}
    order by date_trunc('milliseconds', due_at), subject_id limit ${limit + 1}
  `.execute(tx.db);
  return rows.map(readRow);
}
