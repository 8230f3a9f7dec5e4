import {
  demandableFields,
  type TicketType,
  type TicketTypeDraft,
  ticketLimits,
  ticketsManage,
  ticketsWords,
  ticketTypeChanged,
} from '@zhiyin/domain/tickets';
import { type Context, requireMember, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findFlow, findFlowRow } from '#platform/flows/find-flow.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { rulesChanged } from '#platform/rules/rule-sets.ts';
import { requireTeam } from '../beside.ts';
import { allTypes, findType } from './queries.ts';

/** The shop's types, archived ones included. */
export async function listTicketTypes(ctx: Context): Promise<{ items: TicketType[] }> {
  requireMember(ctx);
  return look(ctx, async (tx) => ({ items: await allTypes(tx) }));
}

/** Adds a type under a key that never changes. */
export async function createTicketType(
  ctx: Context,
  draft: TicketTypeDraft & { key: string },
): Promise<TicketType> {
  requirePermission(ctx, ticketsManage);
  return transact(ctx, (tx) => insertType(tx, draft));
}

/**
 * Adds a type; whoever calls has checked that it may be.
 *
 * @throws Refusal `conflict` when key or prefix are taken, `invalid` when form, flow or team do not suit.
 */
export async function insertType(
  tx: Tx,
  { key, ...draft }: TicketTypeDraft & { key: string },
): Promise<TicketType> {
  const all = await allTypes(tx);
  if (all.length >= ticketLimits.types) {
    throw new Refusal('limit', ticketsWords.tooManyTypes, { max: ticketLimits.types });
  }
  if (all.some((type) => type.key === key)) throw new Refusal('conflict', ticketsWords.typeKeyTaken, { key });
  const { flowId } = draft;
  await requireFitting(tx, all, draft, null);
  const flow = await findFlowRow(tx, flowId);
  if (flow.subjectKind !== 'ticket' || flow.archivedAt)
    throw invalidAt(tx, 'flowId', ticketsWords.flowUnsuitable);
  await requireAnswerable(tx, flowId, draft.formId);
  const typeId = tx.system.newId();
  const { workspaceId } = tx;
  await tx.db
    .insertInto('ticketTypes')
    .values({ workspaceId, typeId, key, flowId, ...columnsOf(draft), createdAt: tx.system.now() })
    .execute();
  await rulesChanged(tx);
  await announce(tx, ticketTypeChanged, { typeId, key, flowId, isArchived: false });
  return findType(tx, typeId);
}

type Changed = Omit<TicketTypeDraft, 'flowId'>;

/** Changes everything of a type but its flow; tickets there are keep what they have. */
export async function changeTicketType(
  ctx: Context,
  { typeId, isArchived, ...draft }: Changed & { typeId: string; isArchived: boolean },
): Promise<TicketType> {
  requirePermission(ctx, ticketsManage);
  return transact(ctx, async (tx) => {
    const { key, flowId } = await findType(tx, typeId);
    if (!isArchived) {
      await requireFitting(tx, await allTypes(tx), draft, typeId);
      await requireAnswerable(tx, flowId, draft.formId);
    }
    const archivedAt = isArchived ? tx.system.now() : null;
    await tx.db
      .updateTable('ticketTypes')
      .set({ ...columnsOf(draft), archivedAt })
      .where('workspaceId', '=', tx.workspaceId)
      .where('typeId', '=', typeId)
      .execute();
    // Conditions may name what its form asks.
    await rulesChanged(tx);
    await announce(tx, ticketTypeChanged, { typeId, key, flowId, isArchived });
    return findType(tx, typeId);
  });
}

async function requireFitting(
  tx: Tx,
  all: readonly TicketType[],
  { prefix, teamId, formId, customerQuestions }: Changed,
  typeId: string | null,
): Promise<void> {
  const isTaken = all.some(
    (type) => type.prefix === prefix && type.archivedAt === null && type.typeId !== typeId,
  );
  if (isTaken) throw new Refusal('conflict', ticketsWords.prefixTaken, { prefix });
  if (teamId !== null) await requireTeam(tx, teamId);
  if (customerQuestions.length === 0) return;
  const known =
    formId === null ? [] : (await findForm(tx, formId)).questions.map(({ question }) => question.key);
  const unknown = customerQuestions.filter((key) => !known.includes(key));
  if (unknown.length > 0)
    throw new Refusal('invalid', ticketsWords.customerQuestionUnknown, { keys: unknown.join(', ') });
}

function columnsOf({ name, prefix, formId, teamId, priority, dueSeconds, ...ofCustomers }: Changed) {
  const { isShownToCustomers, isOpenToCustomers, customerQuestions, reopenDays, tellsCustomers } =
    ofCustomers;
  return {
    nameZh: name.zh,
    nameEn: name.en,
    prefix,
    formId,
    teamId,
    priority,
    dueSeconds,
    isShownToCustomers,
    isOpenToCustomers,
    customerQuestions,
    reopenDays,
    tellsCustomers,
  };
}

/** A move that demands what the form never asks could never be made. */
async function requireAnswerable(tx: Tx, flowId: string, formId: string | null): Promise<void> {
  const questions = formId === null ? [] : (await findForm(tx, formId)).questions;
  const known = new Set<string>([
    ...demandableFields.map(({ key }) => key),
    ...questions.map(({ question }) => question.key),
  ]);
  const { moves } = await findFlow(tx, flowId);
  const field = moves.flatMap(({ demands }) => demands.fields).find((key) => !known.has(key));
  if (field !== undefined) throw new Refusal('conflict', ticketsWords.flowAsksMore, { field });
}
