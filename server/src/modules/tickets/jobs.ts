import { ticketOverdue } from '@zhiyin/domain/tickets';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { ticketsById } from './queries.ts';
import { aboutOf } from './rows.ts';

/** Tells once that a ticket is overdue, unless it is done or its date was moved. A date that was moved rings anew. */
export const overdueAtItsMoment = dueKind('tickets:overdue', {
  run: async (tx, { refId }) => {
    const row = (await ticketsById(tx, [refId])).get(refId);
    if (!row?.dueAt || (row.category !== 'open' && row.category !== 'waiting')) return undefined;
    if (row.dueAt > tx.system.now()) return { at: row.dueAt };
    await announce(tx, ticketOverdue, { ...aboutOf(row), dueAt: row.dueAt.toISOString() });
    return undefined;
  },
});

/** Sets the clock of a ticket's due date; setting it again moves it. */
export async function watchDue(tx: Tx, ticketId: string, dueAt: Date): Promise<void> {
  await schedule(tx, overdueAtItsMoment, ticketId, dueAt);
}
