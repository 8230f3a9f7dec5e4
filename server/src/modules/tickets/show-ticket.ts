import { movesFor } from '@zhiyin/domain/kit';
import {
  type Ticket,
  TicketAnswers,
  type TicketWork,
  ticketLimits,
  ticketsHandle,
} from '@zhiyin/domain/tickets';
import { approvalsOf } from '#modules/platform';
import { may, type Tx } from '#platform/context.ts';
import { findFlow } from '#platform/flows/find-flow.ts';
import { saidAnswers } from '#platform/forms/said-answers.ts';
import { itemsOf } from './items.ts';
import { linksOf } from './links.ts';
import { moverOf } from './place/mover.ts';
import { entriesOf, findTicket, namedTickets, presentEntries } from './queries.ts';
import { conversationsOf } from './quotes.ts';
import { presentEntry, type TicketRow } from './rows.ts';
import { findType } from './types/queries.ts';
import { seesTicket } from './visibility.ts';

/** A ticket with all that its page shows. @throws Refusal `missing`. */
export async function showTicket(tx: Tx, ticketId: string): Promise<Ticket> {
  const row = await findTicket(tx, ticketId);
  const type = await findType(tx, row.typeId);
  const flow = await findFlow(tx, type.flowId);
  const { description, formId, formVersion, createdByKind, createdBy, mergedIntoId } = row;
  const { reopenedCount, spentSeconds, revision } = row;
  const isMovable = mergedIntoId === null && may(tx, ticketsHandle);
  return {
    ...presentEntry(row, type, flow),
    ...{ description, formId, formVersion, createdByKind, createdBy, mergedIntoId },
    ...{ reopenedCount, spentSeconds, revision, flowId: type.flowId },
    answers: TicketAnswers.parse(row.answers),
    said: await saidAnswers(tx, formId, formVersion, row.answers),
    solvedAt: row.solvedAt?.toISOString() ?? null,
    stateSince: row.stateSince.toISOString(),
    moves: isMovable ? movesFor(flow, row.stateKey, moverOf(tx, row)) : [],
    watcherIds: await watchersOf(tx, ticketId),
    items: await itemsOf(tx, ticketId),
    links: await linksOf(tx, ticketId),
    parent: row.parentId === null ? null : ((await entriesOf(tx, [row.parentId])).get(row.parentId) ?? null),
    children: await childrenOf(tx, ticketId),
    conversations: await conversationsOf(tx, ticketId),
    work: await workOf(tx, ticketId),
    approvals: await approvalsOf(tx, ticketId),
  };
}

/** Who is told of what happens to a ticket, besides whoever it is assigned to. */
export async function watchersOf(tx: Tx, ticketId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('ticketWatchers')
    .select('memberId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .orderBy('memberId')
    .execute();
  return rows.map(({ memberId }) => memberId);
}

async function childrenOf(tx: Tx, ticketId: string) {
  const rows = await namedTickets(tx)
    .where('tickets.parentId', '=', ticketId)
    .orderBy('tickets.number')
    .limit(ticketLimits.children)
    .execute();
  return presentEntries(
    tx,
    rows.filter((row: TicketRow) => seesTicket(tx, row)),
  );
}

async function workOf(tx: Tx, ticketId: string): Promise<TicketWork[]> {
  const rows = await tx.db
    .selectFrom('ticketWork')
    .select(['workId', 'memberId', 'seconds', 'note', 'loggedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .orderBy('workId')
    .limit(ticketLimits.work)
    .execute();
  return rows.map((row) => ({ ...row, loggedAt: row.loggedAt.toISOString() }));
}
