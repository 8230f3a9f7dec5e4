import { inboxRead } from '@zhiyin/domain/inbox';
import type { ClockView } from '@zhiyin/domain/sla';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { mostUrgentOf } from '../clocks/urgent-clocks.ts';
import { viewClocks } from '../clocks/view-clock.ts';
import { seenConversations } from './list-urgent.ts';

/** The most urgent clock of each conversation that the caller may see, as `mostUrgentOf`. */
export async function readClocks(
  ctx: Context,
  { conversationIds }: { readonly conversationIds: readonly string[] },
): Promise<{ items: { conversationId: string; clock: ClockView }[] }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const rows = await mostUrgentOf(tx, seenConversations(tx), conversationIds);
    const clocks = await viewClocks(tx, rows);
    const items = clocks.flatMap((clock, index) => {
      const conversationId = rows[index]?.subjectId;
      return conversationId ? [{ conversationId, clock }] : [];
    });
    return { items };
  });
}
