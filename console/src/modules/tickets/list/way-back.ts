import type { changeTickets, TicketEntry } from '@zhiyin/domain/tickets';
import type { z } from 'zod';

/** What is changed of several tickets at once. */
export type BulkChange = z.input<typeof changeTickets.body>['change'];

/**
 * What brings tickets back to how they were before a change: those that were alike go back together.
 *
 * @example wayBack([{ ticketId: 'a', priority: 'low', … }], { priority: 'high' }) // [[{ priority: 'low' }, ['a']]]
 */
export function wayBack(before: readonly TicketEntry[], change: BulkChange): [BulkChange, string[]][] {
  const together = new Map<string, [BulkChange, string[]]>();
  for (const ticket of before) {
    const back = undone(ticket, change);
    const key = JSON.stringify(back);
    const [, ids] = together.get(key) ?? [back, []];
    together.set(key, [back, [...ids, ticket.ticketId]]);
  }
  return [...together.values()].filter(([back]) => Object.keys(back).length > 0);
}

/** Tags that it had stay on, and those that it had not are not put on. */
function undone(
  { assigneeId, teamId, priority, dueAt, tagIds }: TicketEntry,
  change: BulkChange,
): BulkChange {
  const removeTagIds = (change.addTagIds ?? []).filter((tagId) => !tagIds.includes(tagId));
  const addTagIds = (change.removeTagIds ?? []).filter((tagId) => tagIds.includes(tagId));
  return {
    ...(change.assigneeId !== undefined && { assigneeId }),
    ...(change.teamId !== undefined && { teamId }),
    ...(change.priority !== undefined && { priority }),
    ...(change.dueAt !== undefined && { dueAt }),
    ...(removeTagIds.length > 0 && { removeTagIds }),
    ...(addTagIds.length > 0 && { addTagIds }),
  };
}
