import type { TicketVia } from '@zhiyin/domain/tickets';
import type { Tx } from '#platform/context.ts';
import { insertComment, requireSaid, type Said } from '../comments.ts';
import type { TicketRow } from '../rows.ts';
import { goOut } from './go-out.ts';

interface Saying {
  readonly text: string;
  readonly fileIds?: readonly string[];
  readonly moveKey: string | null;
  readonly via?: TicketVia | undefined;
  /** Nobody sits before it: what goes by no way stands on the customer's own page. */
  readonly isAutomatic?: boolean;
}

/** Writes to the customer on a ticket that the caller holds, and brings it to them. Answers what the caller is to tell. */
export async function sayToCustomer(tx: Tx, row: TicketRow, saying: Saying): Promise<Said> {
  const { text, fileIds = [], moveKey, via, isAutomatic = tx.actor.kind === 'system' } = saying;
  await requireSaid(tx, { text, fileIds });
  const commentId = tx.system.newId();
  const message = await goOut(tx, row, { commentId, text, fileIds, via, isAutomatic });
  return insertComment(tx, row, { commentId, text, fileIds, visibility: 'customer', moveKey, message });
}
