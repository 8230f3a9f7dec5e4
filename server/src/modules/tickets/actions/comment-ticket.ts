import { type TicketComment, ticketsHandle } from '@zhiyin/domain/tickets';
import { keepToWordLists } from '#modules/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { commentsOf, insertComment } from '../comments.ts';
import { lockLiveTicket } from '../queries.ts';

/** What is written, and files beside it. */
interface Saying {
  readonly text: string;
  readonly fileIds?: readonly string[];
}

/**
 * Writes to colleagues, or to the customer, who reads it on their own page.
 *
 * @throws Refusal `invalid` when it holds a word that the shop does not send to customers.
 */
export async function commentTicket(
  ctx: Context,
  { ticketId, ...said }: Saying & { ticketId: string; visibility: 'internal' | 'customer' },
): Promise<TicketComment> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    if (said.visibility === 'customer') await keepToWordLists(tx, said.text);
    const { fact, told } = await insertComment(tx, row, { ...said, moveKey: null });
    await announce(tx, fact, told);
    const written = (await commentsOf(tx, ticketId, 1)).find((one) => one.commentId === told.commentId);
    if (!written) throw new Error('a comment was written and is not there');
    return written;
  });
}
