import { Quote, ticketLimits, ticketsWords } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { z } from 'zod';
import { findConversation } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** How much of a message a quote keeps. */
const quotedCharacters = 2_000;

/**
 * Links a conversation that the caller may see to a ticket, quoting messages as they stand now; quotes that are there
 * already stay. Notes are quoted for colleagues, since customers never see quotes.
 */
export async function quoteConversation(
  tx: Tx,
  ticketId: string,
  conversationId: string,
  messageIds: readonly string[],
): Promise<void> {
  await findConversation(tx, conversationId);
  const linked = await conversationsOf(tx, ticketId);
  const before = linked.find((one) => one.conversationId === conversationId);
  if (!before && linked.length >= ticketLimits.conversations) {
    throw new Refusal('limit', ticketsWords.tooMuch, { max: ticketLimits.conversations });
  }
  const fresh = await quotesOf(tx, conversationId, messageIds);
  const quotes = joined(before?.quotes ?? [], fresh);
  await writeQuotes(tx, { ticketId, conversationId, quotes, linkedAt: tx.system.now() });
}

/** Links the conversations of a ticket to another, with what was quoted of them; what both quote stands there once. */
export async function shareQuotes(tx: Tx, from: string, to: string): Promise<void> {
  const there = new Map((await conversationsOf(tx, to)).map((one) => [one.conversationId, one.quotes]));
  for (const { conversationId, linkedAt, quotes } of await conversationsOf(tx, from)) {
    const all = joined(there.get(conversationId) ?? [], quotes);
    await writeQuotes(tx, { ticketId: to, conversationId, quotes: all, linkedAt: new Date(linkedAt) });
  }
}

function joined(some: readonly Quote[], more: readonly Quote[]): Quote[] {
  const all = new Map([...some, ...more].map((quote) => [quote.messageId, quote]));
  return [...all.values()].sort((a, b) => a.number - b.number).slice(0, ticketLimits.quotes);
}

interface Linked {
  readonly ticketId: string;
  readonly conversationId: string;
  readonly quotes: readonly Quote[];
  readonly linkedAt: Date;
}

async function writeQuotes(tx: Tx, { quotes: all, ...link }: Linked): Promise<void> {
  const quotes = sql<string>`${JSON.stringify(all)}::jsonb`;
  await tx.db
    .insertInto('ticketConversations')
    .values({ workspaceId: tx.workspaceId, ...link, quotes, linkedBy: tx.actor.id })
    .onConflict((row) => row.columns(['workspaceId', 'ticketId', 'conversationId']).doUpdateSet({ quotes }))
    .execute();
}

/** The conversations of a ticket with what was quoted of them, in the order in which they were linked. */
export async function conversationsOf(tx: Tx, ticketId: string) {
  const rows = await tx.db
    .selectFrom('ticketConversations')
    .select(['conversationId', 'quotes', 'linkedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .orderBy('linkedAt')
    .execute();
  return rows.map(({ conversationId, quotes, linkedAt }) => ({
    conversationId,
    linkedAt: linkedAt.toISOString(),
    quotes: z.array(Quote).parse(quotes),
  }));
}

async function quotesOf(tx: Tx, conversationId: string, messageIds: readonly string[]): Promise<Quote[]> {
  if (messageIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('messages')
    .select(['messageId', 'number', 'authorKind', 'text', 'sentAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('messageId', 'in', [...messageIds])
    .orderBy('number')
    .execute();
  return rows.map((row) =>
    Quote.parse({
      ...row,
      text: [...row.text].slice(0, quotedCharacters).join(''),
      sentAt: row.sentAt.toISOString(),
    }),
  );
}
