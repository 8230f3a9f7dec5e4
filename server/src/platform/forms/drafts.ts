import type { FormSketch, FormWork } from '@zhiyin/domain/platform';
import { FormSketch as Sketch } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { type FormRow, findForm } from './find-form.ts';

/** What is being built of a form; where nobody has changed anything, what is published. */
export async function workOf(tx: Tx, row: FormRow): Promise<FormWork> {
  const { formId, key, publishedVersion } = row;
  const draft = await draftRow(tx, formId);
  const about = { formId, key, publishedVersion, archivedAt: row.archivedAt?.toISOString() ?? null };
  if (draft) {
    const { baseVersion, revision, changedBy, changedAt, definition } = draft;
    const changed = { baseVersion, revision, changedBy, changedAt: changedAt.toISOString() };
    return { ...about, ...changed, definition: Sketch.parse(definition) };
  }
  const { definition } = await findForm(tx, formId);
  const { formId: _id, version: _version, ...sketch } = definition;
  const untouched = { baseVersion: publishedVersion, revision: 0, changedBy: null, changedAt: null };
  return { ...about, ...untouched, definition: sketch };
}

/** Which revision a draft is in, 0 when there is none; and the version it was begun from. */
export async function draftState(
  tx: Tx,
  formId: string,
): Promise<{ revision: number; baseVersion: number | null }> {
  const draft = await draftRow(tx, formId);
  return { revision: draft?.revision ?? 0, baseVersion: draft?.baseVersion ?? null };
}

/** Writes what is being built. */
export async function writeDraft(
  tx: Tx,
  formId: string,
  draft: { baseVersion: number; revision: number; definition: FormSketch },
): Promise<void> {
  const values = {
    baseVersion: draft.baseVersion,
    revision: draft.revision,
    definition: sql<string>`${JSON.stringify(draft.definition)}::jsonb`,
    changedBy: tx.actor.id,
    changedAt: tx.system.now(),
  };
  await tx.db
    .insertInto('formDrafts')
    .values({ workspaceId: tx.workspaceId, formId, ...values })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'formId']).doUpdateSet(values))
    .execute();
}

/** Takes away what was being built; does nothing where nothing was. */
export async function forgetDraft(tx: Tx, formId: string): Promise<void> {
  await tx.db
    .deleteFrom('formDrafts')
    .where('workspaceId', '=', tx.workspaceId)
    .where('formId', '=', formId)
    .execute();
}

async function draftRow(tx: Tx, formId: string) {
  return tx.db
    .selectFrom('formDrafts')
    .select(['definition', 'baseVersion', 'revision', 'changedBy', 'changedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('formId', '=', formId)
    .executeTakeFirst();
}
