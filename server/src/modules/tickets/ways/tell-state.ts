import { type FlowState, say } from '@zhiyin/domain/kit';
import { type TicketType, ticketsWords } from '@zhiyin/domain/tickets';
import { systemActor, type Tx } from '#platform/context.ts';
import { insertComment } from '../comments.ts';
import type { TicketRow } from '../rows.ts';
import { goOut, localeOf } from './go-out.ts';

/**
 * Writes to the customer where their ticket stands now, where its type says that they are told and there is a channel
 * to tell them by; their own page shows it by itself.
 */
export async function tellState(
  tx: Tx,
  row: TicketRow,
  { prefix, tellsCustomers }: TicketType,
  to: FlowState,
): Promise<void> {
  if (!tellsCustomers || row.customerId === null || to.key === row.stateKey) return;
  const locale = await localeOf(tx, row);
  const values = { name: `${prefix}-${row.number}`, title: row.title, state: say(to.label, locale) };
  const text = say(ticketsWords.stateTold, locale, values);
  const commentId = tx.system.newId();
  const going = { commentId, text, fileIds: [], via: undefined, isAutomatic: true };
  const message = await goOut(tx, row, going);
  if (!message) return;
  const said = { commentId, text, visibility: 'customer', moveKey: null, message } as const;
  await insertComment({ ...tx, actor: systemActor }, row, said);
}
