import {
  TicketTemplate,
  type TicketTemplateDraft,
  ticketLimits,
  ticketsManage,
  ticketsWords,
  ticketTemplateChanged,
} from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { type Context, requireMember, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findType } from './queries.ts';

/** What new tickets may begin with, by name. */
export async function listTicketTemplates(ctx: Context): Promise<{ items: TicketTemplate[] }> {
  requireMember(ctx);
  return look(ctx, async (tx) => ({ items: await allTemplates(tx) }));
}

export async function createTicketTemplate(
  ctx: Context,
  draft: TicketTemplateDraft,
): Promise<TicketTemplate> {
  requirePermission(ctx, ticketsManage);
  return transact(ctx, async (tx) => {
    await findType(tx, draft.typeId);
    if ((await allTemplates(tx)).length >= ticketLimits.templates) {
      throw new Refusal('limit', ticketsWords.tooMuch, { max: ticketLimits.templates });
    }
    const templateId = tx.system.newId();
    await tx.db
      .insertInto('ticketTemplates')
      .values({
        workspaceId: tx.workspaceId,
        templateId,
        ...columnsOf(draft),
        createdAt: tx.system.now(),
      })
      .execute();
    await announce(tx, ticketTemplateChanged, { templateId, isDeleted: false });
    return { templateId, ...draft };
  });
}

export async function changeTicketTemplate(
  ctx: Context,
  { templateId, ...draft }: TicketTemplateDraft & { templateId: string },
): Promise<TicketTemplate> {
  requirePermission(ctx, ticketsManage);
  return transact(ctx, async (tx) => {
    await findType(tx, draft.typeId);
    const { numUpdatedRows } = await tx.db
      .updateTable('ticketTemplates')
      .set(columnsOf(draft))
      .where('workspaceId', '=', tx.workspaceId)
      .where('templateId', '=', templateId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('missing', ticketsWords.templateNotFound);
    await announce(tx, ticketTemplateChanged, { templateId, isDeleted: false });
    return { templateId, ...draft };
  });
}

function columnsOf({ answers, items, ...draft }: TicketTemplateDraft) {
  return {
    ...draft,
    answers: sql<string>`${JSON.stringify(answers)}::jsonb`,
    items: sql<string>`${JSON.stringify(items)}::jsonb`,
  };
}

export async function deleteTicketTemplate(ctx: Context, templateId: string): Promise<{ done: true }> {
  requirePermission(ctx, ticketsManage);
  return transact(ctx, async (tx) => {
    const { numDeletedRows } = await tx.db
      .deleteFrom('ticketTemplates')
      .where('workspaceId', '=', tx.workspaceId)
      .where('templateId', '=', templateId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new Refusal('missing', ticketsWords.templateNotFound);
    await announce(tx, ticketTemplateChanged, { templateId, isDeleted: true });
    return { done: true };
  });
}

async function allTemplates(tx: Tx): Promise<TicketTemplate[]> {
  const rows = await tx.db
    .selectFrom('ticketTemplates')
    .select(['templateId', 'name', 'typeId', 'title', 'description', 'answers', 'priority', 'items'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('name')
    .limit(ticketLimits.templates)
    .execute();
  return rows.map((row) => TicketTemplate.parse(row));
}
