import { inboxReply } from '@zhiyin/domain/inbox';
import { ticketConversationLinked } from '@zhiyin/domain/tickets';
import { waysTo, writeFirst } from '#modules/inbox';
import { may, systemActor, type Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { quoteConversation } from '../quotes.ts';
import { aboutOf, type TicketRow } from '../rows.ts';

type MailWay = Awaited<ReturnType<typeof waysTo>>[number];

/** A mail of its own to an address that is proven to be the customer's; null where the caller can begin none. */
export async function mailWayTo(tx: Tx, customerId: string): Promise<MailWay | null> {
  if (tx.actor.kind === 'system' || !may(tx, inboxReply)) return null;
  const ways = await waysTo(tx, customerId);
  const isOpen = ({ isLetter, proof, standing }: MailWay): boolean =>
    isLetter && proof === 'proven' && standing === 'open';
  return ways.find(isOpen) ?? null;
}

interface Beginning {
  readonly way: MailWay;
  readonly customerId: string;
  readonly clientMessageId: string;
  readonly subject: string;
  readonly text: string;
  readonly fileIds: readonly string[];
}

/** Begins a mail to the customer. The conversation that it opens belongs to the ticket: what comes next goes there. */
export async function beginMail(
  tx: Tx,
  row: TicketRow,
  beginning: Beginning,
): Promise<{ conversationId: string; messageId: string }> {
  const { fileIds, ...first } = beginning;
  const { conversationId, messageId } = await writeFirst(tx, { ...first, fileIds: [...fileIds] });
  await quoteConversation({ ...tx, actor: systemActor }, row.ticketId, conversationId, []);
  await announce(tx, ticketConversationLinked, { ...aboutOf(row), conversationId, isLinked: true });
  return { conversationId, messageId };
}
