import { type TicketComment, type TicketVia, ticketsHandle } from '@zhiyin/domain/tickets';
import { keepToWordLists } from '#modules/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { commentsOf, insertComment } from '../comments.ts';
import { lockLiveTicket } from '../queries.ts';
import { sayToCustomer } from '../ways/say-to-customer.ts';

/** What is written, and files beside it. */
interface Saying {
  readonly text: string;
  readonly fileIds?: readonly string[];
  /** By which way the customer hears it; left out, by the best there is. */
  readonly via?: TicketVia | undefined;
}

/**
 * Writes to colleagues, or to the customer: by the channel of the ticket's conversation, and on their own page.
 *
 * @throws Refusal `invalid` when it holds a word that the shop does not send to customers or what does not fit the channel, `conflict`
 * when the way that was chosen is shut.
 */
export async function commentTicket(
  ctx: Context,
  { ticketId, visibility, via, ...said }: Saying & { ticketId: string; visibility: 'internal' | 'customer' },
): Promise<TicketComment> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    const isForCustomer = visibility === 'customer';
    if (isForCustomer) await keepToWordLists(tx, said.text);
    const { fact, told } = isForCustomer
      ? await sayToCustomer(tx, row, { ...said, via, moveKey: null })
      : await insertComment(tx, row, { ...said, visibility, moveKey: null });
    await announce(tx, fact, told);
    const written = (await commentsOf(tx, ticketId, 1)).find((one) => one.commentId === told.commentId);
    if (!written) throw new Error('a comment was written and is not there');
    return written;
  });
}
