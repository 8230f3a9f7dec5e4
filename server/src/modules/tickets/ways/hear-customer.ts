import { messageReceived } from '@zhiyin/domain/inbox';
import type { PayloadOf } from '@zhiyin/domain/kit';
import { ticketConversationLinked, ticketLimits } from '@zhiyin/domain/tickets';
import { type SqlBool, sql } from 'kysely';
import { recordsOf } from '#modules/customers';
import { conversationsAlong, type HeardMessage, heardMessages } from '#modules/inbox';
import { systemActor, type Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { onMany, type Reaction } from '#platform/facts/reaction.ts';
import { insertComment } from '../comments.ts';
import { lockTicket } from '../queries.ts';
import { conversationsOf, quoteConversation } from '../quotes.ts';
import { aboutOf } from '../rows.ts';
import { listening } from './listening.ts';

/** What customers write where a ticket has written to them stands on the ticket, too, for as long as it is not closed. */
export const hearCustomers: Reaction = {
  ...onMany(messageReceived, 'tickets.hear-customer', hear),
  onlyIn: listening,
};

async function hear(tx: Tx, told: readonly PayloadOf<typeof messageReceived>[]): Promise<void> {
  const along = await conversationsAlong(
    tx,
    told.map(({ conversationId }) => conversationId),
  );
  const wrote = await ticketsIn(tx, [...new Set([...along.values()].flat())]);
  if (wrote.length === 0) return;
  const asked = told.filter(({ conversationId }) => {
    const mates = along.get(conversationId) ?? [];
    return wrote.some((one) => mates.includes(one.conversationId));
  });
  const heard = await heardMessages(
    tx,
    asked.map(({ messageId }) => messageId),
  );
  for (const message of heard) {
    const mates = along.get(message.conversationId) ?? [];
    const last = wrote.find((one) => mates.includes(one.conversationId) && one.writtenAt <= message.sentAt);
    // What may be somebody else's words stands in the conversation alone, where that is said.
    if (last && !message.isDoubtful) await takeDown(tx, last.ticketId, last.customerId, message);
  }
}

interface Wrote {
  readonly ticketId: string;
  readonly conversationId: string;
  /** Whose the ticket was when it wrote. */
  readonly customerId: string | null;
  readonly writtenAt: Date;
}

/** Which tickets that are not closed have written in some conversations, the last to write first. */
async function ticketsIn(tx: Tx, conversationIds: readonly string[]): Promise<Wrote[]> {
  const rows = await tx.db
    .selectFrom('ticketComments as said')
    .innerJoin('tickets as t', (on) =>
      on.onRef('t.workspaceId', '=', 'said.workspaceId').onRef('t.ticketId', '=', 'said.ticketId'),
    )
    .select(['said.ticketId', 'said.conversationId', 'said.customerId'])
    .select((one) => one.fn.min('said.writtenAt').as('writtenAt'))
    .select((one) => one.fn.max('said.writtenAt').as('lastAt'))
    .where('said.workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`said.conversation_id = any(${[...conversationIds]}::uuid[])`)
    .where('said.authorKind', '<>', 'customer')
    .where('t.category', '<>', 'closed')
    .where('t.mergedIntoId', 'is', null)
    .groupBy(['said.ticketId', 'said.conversationId', 'said.customerId'])
    .orderBy('lastAt', 'desc')
    .orderBy('said.ticketId')
    .execute();
  return rows.flatMap((row) =>
    row.conversationId === null ? [] : [{ ...row, conversationId: row.conversationId }],
  );
}

/** Writes a message of the customer's down on the ticket it answers, once. */
async function takeDown(
  tx: Tx,
  ticketId: string,
  writtenTo: string | null,
  { messageId, conversationId, customerId, text, fileIds }: HeardMessage,
): Promise<void> {
  const own = { ...tx, actor: systemActor };
  const row = await lockTicket(own, ticketId);
  const isOpen = row.category !== 'closed' && row.mergedIntoId === null;
  if (!isOpen || row.customerId === null || (text === '' && fileIds.length === 0)) return;
  const records = [row.customerId, ...(await recordsOf(tx, row.customerId))];
  // A ticket hears only whose it is: neither whom it was for before, nor whoever was taken for the same and is not.
  const isTheirs = writtenTo !== null && records.includes(writtenTo) && records.includes(customerId);
  if (!isTheirs || (await isTakenDown(tx, messageId))) return;
  const actor = { kind: 'visitor', id: customerId, permissions: new Set<string>(), teamIds: [] } as const;
  const said = { text, fileIds, visibility: 'customer', moveKey: null } as const;
  const { fact, told } = await insertComment({ ...tx, actor }, row, {
    ...said,
    message: { conversationId, messageId },
  });
  await announce({ ...tx, actor }, fact, told);
  const linked = await conversationsOf(tx, ticketId);
  const isLinked = linked.some((one) => one.conversationId === conversationId);
  if (isLinked || linked.length >= ticketLimits.conversations) return;
  await quoteConversation(own, ticketId, conversationId, []);
  await announce(own, ticketConversationLinked, { ...aboutOf(row), conversationId, isLinked: true });
}

async function isTakenDown(tx: Tx, messageId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('ticketComments')
    .select('commentId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('messageId', '=', messageId)
    .executeTakeFirst();
  return row !== undefined;
}
