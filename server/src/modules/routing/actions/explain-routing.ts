import { inboxRead } from '@zhiyin/domain/inbox';
import type { RoutingDecision } from '@zhiyin/domain/routing';
import { findConversation } from '#modules/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { decisionsOf } from '../decisions.ts';
import { placeOf } from '../queue.ts';

/** Why a conversation is where it is. */
export async function explainRouting(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<{ decisions: RoutingDecision[]; place: number | null }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    await findConversation(tx, conversationId);
    return { decisions: await decisionsOf(tx, conversationId), place: await placeOf(tx, conversationId) };
  });
}
