import { type Form, parseForm } from '@zhiyin/domain/kit';
import {
  type OpenType,
  type openVisitorTicket as opening,
  type TicketType,
  ticketCreated,
  ticketMoved,
  ticketsWords,
  type VisitorTicketPage,
} from '@zhiyin/domain/tickets';
import type { z } from 'zod';
import { type Context, requireVisitor, systemActor, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { formKinds } from '#platform/forms/form-kinds.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkAgainst } from '../answers.ts';
import { insertComment } from '../comments.ts';
import { insertTicket } from '../insert-ticket.ts';
import { holdTicket } from '../place/hold.ts';
import { moverOf } from '../place/mover.ts';
import { performMove } from '../place/perform.ts';
import { ticketsById } from '../queries.ts';
import { allTypes } from '../types/queries.ts';
import { found, own, pageOf } from './own-tickets.ts';
import { wayBack } from './way-back.ts';

/** The kinds of ticket that customers open themselves, each with the questions they are asked. */
export async function listOpenTypes(ctx: Context): Promise<{ items: OpenType[] }> {
  requireVisitor(ctx);
  return look(ctx, async (tx) => {
    const open = (await allTypes(tx)).filter(isOpen);
    const items: OpenType[] = [];
    for (const type of open) {
      const form = await customerForm(tx, type);
      items.push({ typeId: type.typeId, name: type.name, form: form?.definition ?? null });
    }
    return { items };
  });
}

/** Opens a ticket of one's own. @throws Refusal `missing` when customers do not open that kind. */
export async function openTicket(
  ctx: Context,
  { fileIds, answers, ...given }: z.infer<typeof opening.body>,
): Promise<VisitorTicketPage> {
  const customerId = requireVisitor(ctx);
  return transact(ctx, async (tx) => {
    const type = (await allTypes(tx)).find((one) => one.typeId === given.typeId && isOpen(one));
    if (!type) throw new Refusal('missing', ticketsWords.typeNotOpen);
    const form = await customerForm(tx, type);
    const nothing = { formId: type.formId, formVersion: null, answers: {} };
    const checked = form ? await checkAgainst(tx, form, answers) : nothing;
    const rest = { customerId, parentId: null, items: [], answers: {} };
    const told = await insertTicket(tx, { ...given, ...rest }, checked);
    await announce(tx, ticketCreated, told);
    const row = found(await own(tx, told.ticketId).executeTakeFirst());
    if (fileIds.length > 0) {
      const said = await insertComment(tx, row, { text: '', fileIds, visibility: 'customer', moveKey: null });
      await announce(tx, said.fact, said.told);
    }
    return pageOf(tx, row);
  });
}

/** Opens one's own ticket again, saying why. @throws Refusal `conflict` when it is too late, or the flow has no way back. */
export async function reopenTicket(
  ctx: Context,
  { ticketId, text }: { ticketId: string; text: string },
): Promise<VisitorTicketPage> {
  requireVisitor(ctx);
  return transact(ctx, async (tx) => {
    found(await own(tx, ticketId).executeTakeFirst());
    const held = await holdTicket(asOwner(tx), ticketId);
    const move = await wayBack(tx, held.row);
    if (!move) throw new Refusal('conflict', ticketsWords.cannotReopen);
    const said = await insertComment(tx, held.row, { text, visibility: 'customer', moveKey: move.key });
    await announce(tx, said.fact, said.told);
    const mover = { ...moverOf(tx, held.row), isSystem: true };
    const given = { comment: text, ticked: [] };
    const told = await performMove(tx, held, { moveKey: move.key, given, answers: {}, mover, isSaid: true });
    if (told) await announce(tx, ticketMoved, told);
    const now = (await ticketsById(tx, [ticketId])).get(ticketId);
    return pageOf(tx, found(now));
  });
}

function isOpen({ isOpenToCustomers, isShownToCustomers, archivedAt }: TicketType): boolean {
  return isOpenToCustomers && isShownToCustomers && archivedAt === null;
}

/** That the ticket is theirs was looked at already, whatever team has it. */
function asOwner(tx: Tx): Tx {
  return { ...tx, actor: systemActor };
}

/** The part of a type's form that customers are asked; null when it is nothing. */
async function customerForm(tx: Tx, { formId, customerQuestions }: TicketType): Promise<Form | null> {
  if (formId === null || customerQuestions.length === 0) return null;
  const { definition } = await findForm(tx, formId);
  const questions = definition.questions.filter(({ key }) => customerQuestions.includes(key));
  const parsed = parseForm({ ...definition, questions }, formKinds.of(tx.system));
  return parsed.ok ? parsed.form : null;
}
