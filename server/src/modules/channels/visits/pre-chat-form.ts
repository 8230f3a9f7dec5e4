import { fitsChat } from '@zhiyin/domain/channels';
import type { FormDefinition } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { findForm, findFormRow } from '#platform/forms/find-form.ts';

/**
 * The form that a visitor is to answer first; null when there is none in use, they answered some
 * version of it, or a later version asks what a chat cannot.
 */
export async function openPreChatForm(
  tx: Tx,
  formId: string | null,
  customerId: string,
): Promise<FormDefinition | null> {
  if (formId === null) return null;
  const { archivedAt, publishedVersion } = await findFormRow(tx, formId);
  if (archivedAt !== null || publishedVersion === 0 || (await hasAnswered(tx, formId, customerId)))
    return null;
  const { definition } = await findForm(tx, formId);
  return fitsChat(definition) ? definition : null;
}

/** Whether a customer has answered a form, in whatever version. */
export async function hasAnswered(tx: Tx, formId: string, customerId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('formResponses')
    .select('responseId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('subjectId', '=', customerId)
    .where('subjectKind', '=', 'customer')
    .where('formId', '=', formId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
