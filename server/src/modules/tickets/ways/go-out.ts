import { type Locale, say } from '@zhiyin/domain/kit';
import { type TicketVia, ticketsWords } from '@zhiyin/domain/tickets';
import { openPortalAddress } from '#modules/channels';
import { findCustomer } from '#modules/customers';
import { writeIn } from '#modules/inbox';
import { systemActor, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { TicketRow } from '../rows.ts';
import { findType } from '../types/queries.ts';
import { beginMail, mailWayTo } from './begin-mail.ts';
import { beginListening } from './listening.ts';
import { waysOf } from './ways-of.ts';

/** What a ticket tells its customer. */
interface Going {
  readonly commentId: string;
  readonly text: string;
  readonly fileIds: readonly string[];
  /** The way that was chosen; without one the best there is. */
  readonly via: TicketVia | undefined;
  /** No person chose: what does not go by any way stands on the customer's own page. */
  readonly isAutomatic: boolean;
}

/** As which message a comment stands in which conversation. */
interface SentAs {
  readonly conversationId: string;
  readonly messageId: string;
}

/**
 * Brings a comment to the customer by their channel, within the transaction that writes it; null when it stands on
 * their own page alone. The comment's id is the message's, so that no comment is sent twice.
 *
 * @throws Refusal `conflict` when the way that was chosen is shut, `invalid` when it does not fit there.
 */
export async function goOut(tx: Tx, row: TicketRow, going: Going): Promise<SentAs | null> {
  if (row.customerId === null) return null;
  const asker = going.isAutomatic ? { ...tx, actor: systemActor } : tx;
  const { items, first } = await waysOf(asker, row);
  const way = items.find(({ via }) => via === (going.via ?? first));
  if (!way) throw new Refusal('conflict', ticketsWords.wayNotThere);
  if (way.via === 'portal') return null;
  if (way.refusal) throw new Refusal('conflict', { key: ticketsWords.wayNotThere.key, ...way.refusal });
  await beginListening(tx);
  if (way.via === 'mail') return byMail(tx, row, row.customerId, going);
  const { commentId: clientMessageId, fileIds, isAutomatic } = going;
  const { texts } = await textsOf(tx, row, going.text);
  const writing = { conversationId: way.via, clientMessageId, texts, fileIds, isAutomatic };
  try {
    const { conversationId, messageId } = await writeIn(tx, writing);
    return { conversationId, messageId };
  } catch (error) {
    if (isAutomatic && error instanceof Refusal) return null;
    throw error;
  }
}

async function byMail(tx: Tx, row: TicketRow, customerId: string, going: Going): Promise<SentAs> {
  const way = await mailWayTo(tx, customerId);
  if (!way) throw new Refusal('conflict', ticketsWords.wayNotThere);
  const { commentId: clientMessageId, fileIds } = going;
  const { texts, subject } = await textsOf(tx, row, going.text);
  return beginMail(tx, row, { way, customerId, clientMessageId, subject, text: texts[0], fileIds });
}

interface Texts {
  readonly texts: readonly [string, ...string[]];
  /** What a mail is about: the title, where customers see it. */
  readonly subject: string;
}

/** What is said with the ticket's number below it and, where customers see the ticket, the way to it. */
async function textsOf(tx: Tx, row: TicketRow, text: string): Promise<Texts> {
  const { prefix, isShownToCustomers } = await findType(tx, row.typeId);
  const locale = await localeOf(tx, row);
  const name = `${prefix}-${row.number}`;
  const subject = isShownToCustomers ? `${name} ${row.title}` : name;
  const from = say(ticketsWords.sentFrom, locale, { name });
  const link = isShownToCustomers ? await linkTo(tx, row.ticketId) : null;
  const marked = [text, from].filter((part) => part !== '').join('\n\n');
  return { subject, texts: link === null ? [marked] : [`${marked}\n${link}`, marked] };
}

/** In which language a customer is spoken to. */
export async function localeOf(tx: Tx, { customerId }: Pick<TicketRow, 'customerId'>): Promise<Locale> {
  return customerId === null ? tx.locale : (await findCustomer(tx, customerId)).locale;
}

/** Where the customer reads the ticket; null while the portal is off. */
async function linkTo(tx: Tx, ticketId: string): Promise<string | null> {
  try {
    return `${await openPortalAddress(tx)}/tickets/${ticketId}`;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
