import type { ToldAnswer } from '@zhiyin/domain/kit';
import {
  type ChangeTicket,
  type Ticket,
  TicketPriority,
  ticketAssigned,
  ticketChanged,
  ticketsHandle,
  ticketsWords,
} from '@zhiyin/domain/tickets';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { meantBy } from '#platform/sensitive/meant-by.ts';
import { checkAnswers, writeAnswers } from '../answers.ts';
import { requireColleague, requireCustomer, requireTeam } from '../beside.ts';
import { tokensOf } from '../insert-ticket.ts';
import { watchDue } from '../jobs.ts';
import { requireParent } from '../parents.ts';
import { changeRow, lockLiveTicket } from '../queries.ts';
import { aboutOf, type TicketRow } from '../rows.ts';
import { showCreated } from '../show-created.ts';
import { retag } from '../tags/retag.ts';

/** Changes what was given and leaves the rest. @throws Refusal `conflict` when somebody edited it meanwhile. */
export async function changeTicket(
  ctx: Context,
  { ticketId, ...change }: ChangeTicket & { ticketId: string },
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    if (change.revision !== undefined && change.revision !== row.revision) {
      throw new Refusal('conflict', ticketsWords.ticketChanged);
    }
    const now = await hand(tx, row, change);
    await edit(tx, now, meantBy(tx, change, row));
    await retag(tx, now, change);
    return showCreated(tx, ticketId);
  });
}

/** Gives it to somebody, or a team. Answers whose it is now. */
async function hand(tx: Tx, row: TicketRow, change: ChangeTicket): Promise<TicketRow> {
  const { assigneeId = row.assigneeId, teamId = row.teamId } = change;
  if (assigneeId === row.assigneeId && teamId === row.teamId) return row;
  if (assigneeId !== null && assigneeId !== row.assigneeId) await requireColleague(tx, assigneeId);
  if (teamId !== null && teamId !== row.teamId) await requireTeam(tx, teamId);
  await changeRow(tx, row.ticketId, { assigneeId, teamId });
  const from = { from: row.assigneeId, to: assigneeId, fromTeamId: row.teamId };
  const now = { ...row, assigneeId, teamId };
  await announce(tx, ticketAssigned, { ...aboutOf(now), ...from });
  return now;
}

/** Changes what it says and asks. */
async function edit(tx: Tx, row: TicketRow, change: ChangeTicket): Promise<void> {
  const { title = row.title, description = row.description, priority = row.priority } = change;
  const { customerId = row.customerId, parentId = row.parentId, answers } = change;
  const dueAt = change.dueAt === undefined ? row.dueAt : asDate(change.dueAt);
  const isDueMoved = (dueAt?.getTime() ?? null) !== (row.dueAt?.getTime() ?? null);
  const fields = [
    ...(title === row.title ? [] : ['title']),
    ...(description === row.description ? [] : ['description']),
    ...(priority === row.priority ? [] : ['priority']),
    ...(customerId === row.customerId ? [] : ['customer']),
    ...(parentId === row.parentId ? [] : ['parent']),
    ...(isDueMoved ? ['due'] : []),
    ...(answers === undefined ? [] : ['answers']),
  ];
  if (fields.length === 0) return;
  if (customerId !== null && customerId !== row.customerId) await requireCustomer(tx, customerId);
  if (parentId !== null && parentId !== row.parentId) await requireParent(tx, row.ticketId, parentId);
  const told = await answer(tx, row, answers);
  await changeRow(tx, row.ticketId, {
    ...{ title, description, priority, dueAt, customerId, parentId },
    revision: row.revision + 1,
  });
  if (isDueMoved && dueAt) await watchDue(tx, row.ticketId, dueAt);
  await writeTokens(tx, row, title, description);
  await announce(tx, ticketChanged, {
    ...aboutOf({ ...row, customerId }),
    fields,
    priority: fields.includes('priority') ? { from: of(row.priority), to: of(priority) } : null,
    dueAt: isDueMoved ? { from: iso(row.dueAt), to: iso(dueAt) } : null,
    answers: told,
  });
}

async function answer(tx: Tx, row: TicketRow, answers: ChangeTicket['answers']): Promise<ToldAnswer[]> {
  if (answers === undefined) return [];
  const version = row.formVersion ?? undefined;
  return writeAnswers(tx, row, await checkAnswers(tx, row.formId, answers, version, row.answers));
}

async function writeTokens(tx: Tx, row: TicketRow, title: string, description: string): Promise<void> {
  if (title === row.title && description === row.description) return;
  await tx.db
    .updateTable('tickets')
    .set({ tokens: tokensOf(title, description) })
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', row.ticketId)
    .execute();
}

function asDate(moment: string | null): Date | null {
  return moment === null ? null : new Date(moment);
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}

function of(priority: string): TicketPriority {
  return TicketPriority.parse(priority);
}
