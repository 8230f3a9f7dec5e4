import {
  type FormSketch,
  type FormWork,
  formDraftDropped,
  formDrafted,
  formWords,
  manageForms,
} from '@zhiyin/domain/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { draftState, forgetDraft, workOf, writeDraft } from '#platform/forms/drafts.ts';
import { findFormByKey, findFormRow, lockFormRow } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';

/** Begins a form that nobody can answer yet. */
export async function sketchForm(ctx: Context, key: string, definition: FormSketch): Promise<FormWork> {
  requirePermission(ctx, manageForms);
  return transact(ctx, async (tx) => {
    if (await findFormByKey(tx, key)) throw new Refusal('conflict', formWords.formKeyTaken, { key });
    const formId = tx.system.newId();
    const createdAt = tx.system.now();
    await tx.db
      .insertInto('forms')
      .values({ workspaceId: tx.workspaceId, formId, key, publishedVersion: 0, createdAt })
      .execute();
    await writeDraft(tx, formId, { baseVersion: 0, revision: 1, definition });
    await announce(tx, formDrafted, { formId, revision: 1 });
    return workOf(tx, await findFormRow(tx, formId));
  });
}

/** What is being built of a form, whoever began it. */
export async function getFormDraft(ctx: Context, formId: string): Promise<FormWork> {
  requirePermission(ctx, manageForms);
  return look(ctx, async (tx) => workOf(tx, await findFormRow(tx, formId)));
}

/** Keeps what is being built, unless somebody else kept something since it was opened. */
export async function saveFormDraft(
  ctx: Context,
  formId: string,
  { revision, definition }: { revision: number; definition: FormSketch },
): Promise<FormWork> {
  requirePermission(ctx, manageForms);
  return transact(ctx, async (tx) => {
    const row = await lockFormRow(tx, formId);
    if (row.archivedAt) throw new Refusal('conflict', formWords.formArchived);
    const before = await draftState(tx, formId);
    if (before.revision !== revision) throw new Refusal('conflict', formWords.formDraftChanged);
    const baseVersion = before.baseVersion ?? row.publishedVersion;
    await writeDraft(tx, formId, { baseVersion, revision: revision + 1, definition });
    await announce(tx, formDrafted, { formId, revision: revision + 1 });
    return workOf(tx, row);
  });
}

/** Goes back to what is published; a form that never was is gone. */
export async function dropFormDraft(ctx: Context, formId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageForms);
  return transact(ctx, async (tx) => {
    const { publishedVersion } = await lockFormRow(tx, formId);
    await forgetDraft(tx, formId);
    if (publishedVersion === 0) await removeForm(tx, formId);
    await announce(tx, formDraftDropped, { formId });
    return { done: true };
  });
}

async function removeForm(tx: Tx, formId: string): Promise<void> {
  await tx.db
    .deleteFrom('forms')
    .where('workspaceId', '=', tx.workspaceId)
    .where('formId', '=', formId)
    .execute();
}
