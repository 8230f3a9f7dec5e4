import { indexTokens } from '@zhiyin/domain/inbox';
import type { PayloadOf } from '@zhiyin/domain/kit';
import { type CreateTicket, type ticketCreated, ticketsWords } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { lockTags } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { holdFlow } from '#platform/flows/find-flow.ts';
import { enterFlow } from '#platform/flows/places.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Checked, checkAnswers } from './answers.ts';
import { requireColleague, requireCustomer, requireTeam } from './beside.ts';
import { insertItems } from './items.ts';
import { watchDue } from './jobs.ts';
import { requireParent } from './parents.ts';
import { quoteConversation } from './quotes.ts';
import { listTagging } from './tags/listing.ts';
import { findType } from './types/queries.ts';

/**
 * Makes a ticket at the beginning of its flow; whoever calls has checked that it may be, and tells.
 *
 * @param asked Answers that were checked already, as those of a customer who is asked a part of the form.
 * @param orderId The order that a rule makes it for.
 */
export async function insertTicket(
  tx: Tx,
  given: CreateTicket,
  asked?: Checked,
  orderId: string | null = null,
): Promise<PayloadOf<typeof ticketCreated>> {
  const type = await findType(tx, given.typeId);
  if (type.archivedAt !== null) throw new Refusal('conflict', ticketsWords.typeArchived);
  const flow = await holdFlow(tx, type.flowId);
  const { customerId, parentId, title, description, conversation } = given;
  const { assigneeId = null, teamId = type.teamId, priority = type.priority } = given;
  if (assigneeId !== null && assigneeId !== tx.actor.id) await requireColleague(tx, assigneeId);
  if (given.teamId) await requireTeam(tx, given.teamId);
  if (customerId !== null) await requireCustomer(tx, customerId);
  if (parentId !== null) await requireParent(tx, null, parentId);
  const tagIds = [...new Set(given.tagIds)];
  await lockTags(tx, tagIds);
  const { answers, ...checked } = asked ?? (await checkAnswers(tx, type.formId, given.answers));

  const ticketId = tx.system.newId();
  const openedAt = tx.system.now();
  const dueAt = dueOf(given.dueAt, type.dueSeconds, openedAt);
  const state = await enterFlow(tx, { subjectKind: 'ticket', subjectId: ticketId }, flow);
  const number = await nextNumber(tx);
  await tx.db
    .insertInto('tickets')
    .values({
      workspaceId: tx.workspaceId,
      ...{ ticketId, number, typeId: type.typeId, title, description, ...checked },
      answers: sql`${JSON.stringify(answers)}::jsonb`,
      ...{ stateKey: state.key, category: state.category, stateSince: openedAt },
      ...{ assigneeId, teamId, priority, dueAt, customerId, parentId, openedAt, changedAt: openedAt },
      ...{ createdByKind: tx.actor.kind, createdBy: tx.actor.id },
      ...{ tagIds, orderId, tokens: tokensOf(title, description) },
    })
    .execute();
  if (dueAt) await watchDue(tx, ticketId, dueAt);
  await insertItems(tx, ticketId, given.items);
  await listTagging(tx, ticketId, { added: tagIds, removed: [] });
  if (conversation)
    await quoteConversation(tx, ticketId, conversation.conversationId, conversation.messageIds);
  return {
    ...{ ticketId, typeId: type.typeId, number, customerId, teamId, assigneeId, priority, tagIds },
    state: { key: state.key, category: state.category },
    dueAt: dueAt?.toISOString() ?? null,
    conversationId: conversation?.conversationId ?? null,
  };
}

/** What a ticket is found by. */
export function tokensOf(title: string, description: string): number[] {
  return indexTokens(`${title}\n${description}`);
}

function dueOf(given: string | null | undefined, dueSeconds: number | null, openedAt: Date): Date | null {
  if (given !== undefined) return given === null ? null : new Date(given);
  return dueSeconds === null ? null : new Date(openedAt.getTime() + dueSeconds * 1000);
}

/** Asked for late in the transaction, because the next ticket of the shop waits for its commit. */
async function nextNumber(tx: Tx): Promise<number> {
  const { lastNumber } = await tx.db
    .insertInto('ticketNumbers')
    .values({ workspaceId: tx.workspaceId, lastNumber: 1 })
    .onConflict((row) =>
      row.column('workspaceId').doUpdateSet({ lastNumber: sql<number>`ticket_numbers.last_number + 1` }),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow();
  return lastNumber;
}
