import { type Ticket, ticketItemChanged, ticketsHandle, ticketsWords } from '@zhiyin/domain/tickets';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { insertItems, itemsOf } from '../items.ts';
import { lockLiveTicket } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { showTicket } from '../show-ticket.ts';

/** Adds to the checklist. */
export async function addTicketItem(
  ctx: Context,
  { ticketId, ...item }: { ticketId: string; label: string; isRequired: boolean },
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    for (const itemId of await insertItems(tx, ticketId, [item]))
      await announce(tx, ticketItemChanged, { ...aboutOf(row), itemId, to: 'added' });
    return showTicket(tx, ticketId);
  });
}

interface Ticking {
  readonly ticketId: string;
  readonly itemId: string;
  readonly to: 'done' | 'open' | 'removed';
}

/** Ticks an item, unticks it or takes it away. Doing it twice is doing it once. */
export async function changeTicketItem(ctx: Context, { ticketId, itemId, to }: Ticking): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    const item = (await itemsOf(tx, ticketId)).find((one) => one.itemId === itemId);
    if (!item) throw new Refusal('missing', ticketsWords.itemNotFound);
    const isSame = to !== 'removed' && (item.doneAt !== null) === (to === 'done');
    if (!isSame) {
      await write(tx, ticketId, itemId, to);
      await announce(tx, ticketItemChanged, { ...aboutOf(row), itemId, to });
    }
    return showTicket(tx, ticketId);
  });
}

async function write(tx: Tx, ticketId: string, itemId: string, to: Ticking['to']): Promise<void> {
  if (to === 'removed') {
    await tx.db
      .deleteFrom('ticketItems')
      .where('workspaceId', '=', tx.workspaceId)
      .where('ticketId', '=', ticketId)
      .where('itemId', '=', itemId)
      .execute();
    return;
  }
  const done = { doneAt: tx.system.now(), doneBy: tx.actor.id };
  await tx.db
    .updateTable('ticketItems')
    .set(to === 'done' ? done : { doneAt: null, doneBy: null })
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .where('itemId', '=', itemId)
    .execute();
}
