import { inboxRead } from '@zhiyin/domain/inbox';
import type { UrgentConversation } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { conversationsById, isVisible } from '#modules/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { type AskedUrgent, pageOfUrgent, type Seen } from '../clocks/urgent-clocks.ts';
import { viewClocks } from '../clocks/view-clock.ts';

/** Conversations by their most urgent running clock. */
export async function listUrgent(
  ctx: Context,
  asked: AskedUrgent,
): Promise<{ items: UrgentConversation[]; next: string | null }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const page = await pageOfUrgent(tx, seenConversations(tx), asked);
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

/** The conversations that the caller may see. */
export function seenConversations(ctx: Context): Seen {
  const join = sql`join conversations c on c.workspace_id = k.workspace_id and c.conversation_id = k.subject_id`;
  return { join, isVisible: isVisible(ctx) };
}
