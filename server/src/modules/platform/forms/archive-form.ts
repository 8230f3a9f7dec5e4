import { formArchived, formRestored, manageForms } from '@zhiyin/domain/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockFormRow } from '#platform/forms/find-form.ts';

/** Lets nobody answer a form any more. What was answered stays readable. */
export async function archiveForm(ctx: Context, formId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageForms);
  return transact(ctx, async (tx) => {
    const { archivedAt } = await lockFormRow(tx, formId);
    if (archivedAt) return { done: true };
    await setArchived(tx, formId, tx.system.now());
    await announce(tx, formArchived, { formId });
    return { done: true };
  });
}

/** Brings an archived form back, as it was. */
export async function restoreForm(ctx: Context, formId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageForms);
  return transact(ctx, async (tx) => {
    const { archivedAt } = await lockFormRow(tx, formId);
    if (!archivedAt) return { done: true };
    await setArchived(tx, formId, null);
    await announce(tx, formRestored, { formId });
    return { done: true };
  });
}

async function setArchived(tx: Tx, formId: string, archivedAt: Date | null): Promise<void> {
  await tx.db
    .updateTable('forms')
    .set({ archivedAt })
    .where('workspaceId', '=', tx.workspaceId)
    .where('formId', '=', formId)
    .execute();
}
