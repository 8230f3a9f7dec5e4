import {
  type HandoffType,
  type HandoffTypeDraft,
  handoffLimits,
  handoffsManage,
  handoffsRead,
  handoffsWords,
  handoffTypeChanged,
} from '@zhiyin/domain/handoffs';
import { holdCalendar } from '#platform/calendars/find-calendar.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findFormRow } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireDepartment } from './departments.ts';

/** The shop's kinds of hand-offs, archived ones included, oldest first. */
export async function listHandoffTypes(ctx: Context): Promise<{ items: HandoffType[] }> {
  requirePermission(ctx, handoffsRead);
  return { items: await look(ctx, allTypes) };
}

/** Adds a kind. @throws Refusal `missing` when its department, a form or its hours are not there. */
export async function createHandoffType(ctx: Context, draft: HandoffTypeDraft): Promise<HandoffType> {
  requirePermission(ctx, handoffsManage);
  return transact(ctx, async (tx) => {
    const { length } = await allTypes(tx);
    if (length >= handoffLimits.types)
      throw new Refusal('limit', handoffsWords.tooManyTypes, { max: handoffLimits.types });
    await requireParts(tx, draft);
    const typeId = tx.system.newId();
    await tx.db
      .insertInto('handoffTypes')
      .values({
        ...{ workspaceId: tx.workspaceId, typeId, revision: 1, createdAt: tx.system.now() },
        ...columnsOf(draft),
      })
      .execute();
    await announce(tx, handoffTypeChanged, { typeId, isArchived: false });
    return findType(tx, typeId);
  });
}

/** Changes a kind, unless somebody did so since the revision that was edited; what is under way keeps its promise. */
export async function changeHandoffType(
  ctx: Context,
  {
    typeId,
    after,
    isArchived,
    ...draft
  }: HandoffTypeDraft & { typeId: string; after: number; isArchived: boolean },
): Promise<HandoffType> {
  requirePermission(ctx, handoffsManage);
  return transact(ctx, async (tx) => {
    const { archivedAt } = await findType(tx, typeId);
    if (!isArchived) await requireParts(tx, draft);
    const { numUpdatedRows } = await tx.db
      .updateTable('handoffTypes')
      .set({
        ...columnsOf(draft),
        revision: after + 1,
        archivedAt: isArchived ? (archivedAt === null ? tx.system.now() : new Date(archivedAt)) : null,
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('typeId', '=', typeId)
      .where('revision', '=', after)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('conflict', handoffsWords.typeChanged);
    await announce(tx, handoffTypeChanged, { typeId, isArchived });
    return findType(tx, typeId);
  });
}

/** One kind, archived or not. @throws Refusal `missing`. */
export async function findType(tx: Tx, typeId: string): Promise<HandoffType> {
  const found = (await allTypes(tx)).find((type) => type.typeId === typeId);
  if (!found) throw new Refusal('missing', handoffsWords.typeNotFound);
  return found;
}

/** Every kind of hand-off. */
export async function allTypes(tx: Tx): Promise<HandoffType[]> {
  const rows = await tx.db
    .selectFrom('handoffTypes')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('typeId')
    .execute();
  return rows.map(
    ({ nameZh, nameEn, hintZh, hintEn, archivedAt, workspaceId: _, createdAt: __, ...row }) => ({
      ...row,
      name: { zh: nameZh, en: nameEn },
      hint: { zh: hintZh, en: hintEn },
      archivedAt: archivedAt?.toISOString() ?? null,
    }),
  );
}

async function requireParts(tx: Tx, { teamId, formId, answerFormId, calendarId }: HandoffTypeDraft) {
  await requireDepartment(tx, teamId);
  if (formId !== null) await findFormRow(tx, formId);
  if (answerFormId !== null) await findFormRow(tx, answerFormId);
  if (calendarId !== null) await holdCalendar(tx, calendarId);
}

function columnsOf({ name, hint, ...draft }: HandoffTypeDraft) {
  return { ...draft, nameZh: name.zh, nameEn: name.en, hintZh: hint.zh, hintEn: hint.en };
}
