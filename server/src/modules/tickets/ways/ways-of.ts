import { type TicketVia, type TicketWay, ticketsHandle, ticketsWords } from '@zhiyin/domain/tickets';
import { recordsOf } from '#modules/customers';
import { type WayIn, waysIn } from '#modules/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findTicket } from '../queries.ts';
import type { TicketRow } from '../rows.ts';
import { findType } from '../types/queries.ts';
import { mailWayTo } from './begin-mail.ts';

/** Ways to a customer, the best first, and the one that is taken when none is named. */
interface Ways {
  readonly items: TicketWay[];
  readonly first: TicketVia;
}

/** The ways by which the caller may write to the customer of a ticket. */
export async function listTicketWays(ctx: Context, ticketId: string): Promise<Ways> {
  requirePermission(ctx, ticketsHandle);
  return look(ctx, async (tx) => waysOf(tx, await findTicket(tx, ticketId)));
}

const portal: TicketWay = {
  ...{ via: 'portal', channel: 'portal', name: null, refusal: null, afterWindow: null, hasTemplates: false },
};

/**
 * The ways to the customer of a ticket that the caller may use: the newest conversation of theirs on each channel that
 * belongs to the ticket, where none is open a mail to an address that is proven to be theirs, and their own page.
 */
export async function waysOf(
  tx: Tx,
  { ticketId, customerId, typeId }: Pick<TicketRow, 'ticketId' | 'customerId' | 'typeId'>,
): Promise<Ways> {
  const items = customerId === null ? [] : await conversationsTo(tx, ticketId, customerId);
  const isShut = items.every(({ refusal }) => refusal !== null);
  if (customerId !== null && isShut) items.push(...(await mailTo(tx, customerId)));
  items.push(await ownPage(tx, typeId));
  const first = items.find(({ refusal }) => refusal === null)?.via ?? 'portal';
  return { items, first };
}

/** Where their type is hidden from customers, nobody reads there what is written. */
async function ownPage(tx: Tx, typeId: string): Promise<TicketWay> {
  const { isShownToCustomers } = await findType(tx, typeId);
  const { zh, en } = ticketsWords.typeHidden;
  return isShownToCustomers ? portal : { ...portal, refusal: { zh, en } };
}

/** A machine begins no mails: what it says stands on their own page then. */
async function mailTo(tx: Tx, customerId: string): Promise<TicketWay[]> {
  const mail = await mailWayTo(tx, customerId);
  if (!mail) return [];
  const { channel, address: name } = mail;
  return [{ ...portal, via: 'mail', channel, name }];
}

async function conversationsTo(tx: Tx, ticketId: string, customerId: string): Promise<TicketWay[]> {
  const linked = await tx.db
    .selectFrom('ticketConversations')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .execute();
  const records = new Set([customerId, ...(await recordsOf(tx, customerId))]);
  const all = await waysIn(
    tx,
    linked.map(({ conversationId }) => conversationId),
  );
  const own = all.filter((way) => records.has(way.customerId));
  const newest = new Map(own.toReversed().map((way) => [`${way.channel} ${way.channelId}`, way]));
  return own.filter((way) => newest.get(`${way.channel} ${way.channelId}`) === way).map(wayOf);
}

function wayOf({
  conversationId,
  channel,
  accountName,
  refusal,
  afterWindow,
  hasTemplates,
}: WayIn): TicketWay {
  const said = refusal && { zh: refusal.zh, en: refusal.en };
  return { via: conversationId, channel, name: accountName, refusal: said, afterWindow, hasTemplates };
}
