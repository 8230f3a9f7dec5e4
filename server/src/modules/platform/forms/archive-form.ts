import { formArchived, manageForms } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockFormRow } from '#platform/forms/find-form.ts';

/** Lets nobody answer a form any more. What was answered stays readable. */
export async function archiveForm(ctx: Context, formId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageForms);
  return transact(ctx, async (tx) => {
    const { archivedAt } = await lockFormRow(tx, formId);
    if (archivedAt) return { done: true };
    await tx.db
      .updateTable('forms')
      .set({ archivedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('formId', '=', formId)
      .execute();
    await announce(tx, formArchived, { formId });
    return { done: true };
  });
}
