import type { TicketEntry } from '@zhiyin/domain/tickets';

/** `SH-12`. */
export function nameOf({ prefix, number }: Pick<TicketEntry, 'prefix' | 'number'>): string {
  return `${prefix}-${number}`;
}
