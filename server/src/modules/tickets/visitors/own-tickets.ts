import { stateOf } from '@zhiyin/domain/kit';
import { ticketsWords, type VisitorTicket, type VisitorTicketPage } from '@zhiyin/domain/tickets';
import { type SqlBool, sql } from 'kysely';
import { type Context, requireVisitor, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findFlow } from '#platform/flows/find-flow.ts';
import { saidAnswers } from '#platform/forms/said-answers.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { Refusal } from '#platform/refusal.ts';
import { commentsOf, insertComment } from '../comments.ts';
import { stateOfRow, type TicketRow, ticketColumns } from '../rows.ts';
import { allTypes, findType } from '../types/queries.ts';
import { wayBack } from './way-back.ts';

const commentsMax = 200;

/** The caller's own tickets of the kinds that customers see, those merged away left out; newest first. */
export async function listVisitorTickets(
  ctx: Context,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: VisitorTicket[]; next: string | null }> {
  requireVisitor(ctx);
  const before = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const rows = await own(tx)
      .$if(before !== null, (all) =>
        all.where(
          sql<SqlBool>`(tickets.opened_at, tickets.ticket_id) < (${before?.at}, ${before?.id}::uuid)`,
        ),
      )
      .orderBy('tickets.openedAt', 'desc')
      .orderBy('tickets.ticketId', 'desc')
      .limit(limit + 1)
      .execute();
    const page = asPage(rows, limit, (last) => momentCursor.write(last.openedAt, last.ticketId));
    const items: VisitorTicket[] = [];
    for (const row of page.items) items.push(await forVisitor(tx, row));
    return { ...page, items };
  });
}

/** One of the caller's own tickets with what the shop and they wrote to each other. @throws Refusal `missing`. */
export async function getVisitorTicket(ctx: Context, ticketId: string): Promise<VisitorTicketPage> {
  requireVisitor(ctx);
  return look(ctx, async (tx) => pageOf(tx, found(await own(tx, ticketId).executeTakeFirst())));
}

/** Writes to the shop on one of the caller's own tickets; also on one that is closed, which does not open it. */
export async function commentVisitorTicket(
  ctx: Context,
  { ticketId, ...said }: { ticketId: string; text: string; fileIds?: readonly string[] },
): Promise<VisitorTicketPage> {
  requireVisitor(ctx);
  return transact(ctx, async (tx) => {
    const row = found(await own(tx, ticketId).forUpdate('tickets').executeTakeFirst());
    const { fact, told } = await insertComment(tx, row, { ...said, visibility: 'customer', moveKey: null });
    await announce(tx, fact, told);
    return pageOf(tx, row);
  });
}

/** The records of the person who asks. */
function ownIds(tx: Tx): string[] {
  return [requireVisitor(tx), ...(tx.actor.alsoCustomerIds ?? [])];
}

/** The caller's own tickets of the kinds that customers see. */
export function own(tx: Tx, ticketId?: string) {
  return tx.db
    .selectFrom('tickets')
    .innerJoin('ticketTypes as type', (join) =>
      join.onRef('type.workspaceId', '=', 'tickets.workspaceId').onRef('type.typeId', '=', 'tickets.typeId'),
    )
    .select(ticketColumns)
    .where('tickets.workspaceId', '=', tx.workspaceId)
    .where('tickets.customerId', 'in', ownIds(tx))
    .where('tickets.mergedIntoId', 'is', null)
    .where('type.isShownToCustomers', '=', true)
    .$if(ticketId !== undefined, (all) => all.where('tickets.ticketId', '=', ticketId ?? ''));
}

/** @throws Refusal `missing` when there is no such ticket. */
export function found(row: TicketRow | undefined): TicketRow {
  if (!row) throw new Refusal('missing', ticketsWords.ticketNotFound);
  return row;
}

async function forVisitor(tx: Tx, row: TicketRow): Promise<VisitorTicket> {
  const type = (await allTypes(tx)).find(({ typeId }) => typeId === row.typeId);
  const flow = type && (await findFlow(tx, type.flowId));
  const state = flow && stateOf(flow, row.stateKey)?.label;
  return {
    ticketId: row.ticketId,
    typeId: row.typeId,
    name: `${type?.prefix ?? ''}-${row.number}`,
    title: row.title,
    state: state ?? { zh: row.stateKey, en: row.stateKey },
    category: stateOfRow(row).category,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

/** What a customer said who opened it themselves; of what colleagues opened they see nothing. */
async function reported(tx: Tx, row: TicketRow): Promise<Pick<VisitorTicketPage, 'description' | 'said'>> {
  const isOwn =
    row.createdByKind === 'visitor' && row.createdBy !== null && ownIds(tx).includes(row.createdBy);
  if (!isOwn) return { description: '', said: [] };
  const asked = (await findType(tx, row.typeId)).customerQuestions;
  const all = await saidAnswers(tx, row.formId, row.formVersion, row.answers);
  return { description: row.description, said: all.filter(({ key }) => asked.includes(key)) };
}

/** A ticket as its customer's page shows it. */
export async function pageOf(tx: Tx, row: TicketRow): Promise<VisitorTicketPage> {
  const comments = await commentsOf(tx, row.ticketId, commentsMax);
  const mine = ownIds(tx);
  const isForMe = (customerId: string | null) => customerId === null || mine.includes(customerId);
  return {
    ...(await forVisitor(tx, row)),
    ...(await reported(tx, row)),
    mayReopen: (await wayBack(tx, row)) !== null,
    comments: comments
      .filter(({ visibility, customerId }) => visibility === 'customer' && isForMe(customerId))
      .map(({ commentId, authorKind, text, files, writtenAt }) => ({
        commentId,
        isMine: authorKind === 'customer',
        text,
        files,
        writtenAt,
      })),
  };
}
