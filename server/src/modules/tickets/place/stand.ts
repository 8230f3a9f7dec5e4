import type { FlowState, PayloadOf } from '@zhiyin/domain/kit';
import type { ticketMoved } from '@zhiyin/domain/tickets';
import type { Tx } from '#platform/context.ts';
import { changeRow } from '../queries.ts';
import { aboutOf, stateOfRow, type TicketRow } from '../rows.ts';

/** Writes where a ticket stands now into its row; the platform has its place already. Answers what the caller is to tell. */
export async function stand(
  tx: Tx,
  row: TicketRow,
  to: FlowState,
  moveKey: string | null,
): Promise<PayloadOf<typeof ticketMoved>> {
  const now = tx.system.now();
  const isOver = (category: string): boolean => category === 'solved' || category === 'closed';
  const isReopened = isOver(row.category) && !isOver(to.category);
  const from = stateOfRow(row);
  await changeRow(tx, row.ticketId, {
    stateKey: to.key,
    category: to.category,
    stateSince: now,
    solvedAt: isOver(to.category) ? (row.solvedAt ?? now) : null,
    closedAt: to.category === 'closed' ? (row.closedAt ?? now) : null,
    reopenedCount: row.reopenedCount + (isReopened ? 1 : 0),
  });
  const state = { key: to.key, category: to.category };
  return { ...aboutOf(row), typeId: row.typeId, moveKey, from, to: state };
}
