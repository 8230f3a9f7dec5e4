import { Quote, ticketLimits, ticketsWords } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { z } from 'zod';
import { quotedMessages } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

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
  const messages = await quotedMessages(tx, conversationId, messageIds);
  const linked = await conversationsOf(tx, ticketId);
  const before = linked.find((one) => one.conversationId === conversationId);
  if (!before && linked.length >= ticketLimits.conversations) {
    throw new Refusal('limit', ticketsWords.tooMuch, { max: ticketLimits.conversations });
  }
  const quotes = joined(before?.quotes ?? [], z.array(Quote).parse(messages));
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
