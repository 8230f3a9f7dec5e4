import { readJson } from '../../../widget/src/chat/keep/read-json.ts';
import type { Shelf } from '../../../widget/src/chat/keep/shelf.ts';

/** That a code was asked for, here: without it the mailed digits open nothing. */
export interface Ticket {
  readonly ticket: string;
  readonly email: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

const name = 'ticket';

/** The ticket that this browser holds; `null` when there is none or its code has expired. */
export function keptTicket(shelf: Shelf, nowMs: number): Ticket | null {
  const { ticket, email, expiresAt } = readJson(shelf.get(name)) ?? {};
  if (typeof ticket !== 'string' || typeof email !== 'string' || typeof expiresAt !== 'string') return null;
  return Date.parse(expiresAt) > nowMs ? { ticket, email, expiresAt } : null;
}

/** Keeps a ticket over a reload; `null` forgets it. */
export function keepTicket(shelf: Shelf, ticket: Ticket | null): void {
  if (ticket === null) shelf.remove(name);
  else shelf.set(name, JSON.stringify(ticket));
}
