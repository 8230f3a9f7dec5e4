import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/**
 * Notes when the most urgent promise about a ticket is due, so that lists can go by it; null when none runs. Whoever keeps
 * the promises says so. It is no change of the ticket: nothing is told, and nobody's edit is older for it.
 */
export function promiseTicket(tx: Tx, ticketId: string, promisedAt: Date | null): void {
  tx.later(sql`
    update tickets set promised_at = ${promisedAt}::timestamptz
    where workspace_id = ${tx.workspaceId} and ticket_id = ${ticketId}
      and promised_at is distinct from ${promisedAt}::timestamptz`);
}
