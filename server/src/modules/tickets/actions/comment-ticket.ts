import { type TicketComment, ticketsHandle } from '@zhiyin/domain/tickets';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { commentsOf, insertComment } from '../comments.ts';
import { lockLiveTicket } from '../queries.ts';

/** Writes to colleagues, or to the customer, who reads it on their own page. */
export async function commentTicket(
  ctx: Context,
  { ticketId, text, visibility }: { ticketId: string; text: string; visibility: 'internal' | 'customer' },
): Promise<TicketComment> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    const commentId = await insertComment(tx, row, { text, visibility, moveKey: null });
    const written = (await commentsOf(tx, ticketId, 1)).find((one) => one.commentId === commentId);
    if (!written) throw new Error('a comment was written and is not there');
    return written;
  });
}
