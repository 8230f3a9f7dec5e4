import { say } from '@zhiyin/domain/kit';
import { type changeTickets as contract, ticketsHandle } from '@zhiyin/domain/tickets';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeTicket } from './change-ticket.ts';
import { moveTicket } from './move-ticket.ts';

type Body = z.infer<typeof contract.body>;

/** Changes many, each in a transaction of its own, so that one that refuses holds nobody up. */
export async function changeTickets(
  ctx: Context,
  { ticketIds, change: { moveKey, ...change } }: Body,
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, ticketsHandle);
  const changed: string[] = [];
  const refused: { ticketId: string; message: string }[] = [];
  for (const ticketId of new Set(ticketIds)) {
    try {
      // The move first: whoever hands it on may not see it any more.
      if (moveKey !== undefined)
        await moveTicket(ctx, { ticketId, moveKey, comment: '', ticked: [], answers: {} });
      if (Object.keys(change).length > 0) await changeTicket(ctx, { ticketId, ...change });
      changed.push(ticketId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ ticketId, message: say(error.reason, ctx.locale, error.values) });
    }
  }
  return { changed, refused };
}
