import { type Form, parseForm } from '@zhiyin/domain/kit';
import { formWords } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { formKinds } from './form-kinds.ts';

/** A form's row: which version is published, and whether it may still be answered. */
export interface FormRow {
  readonly formId: string;
  readonly key: string;
  readonly publishedVersion: number;
  readonly archivedAt: Date | null;
}

/** One form's row. @throws Refusal `missing`. */
export async function findFormRow(tx: Tx, formId: string): Promise<FormRow> {
  return found(await rows(tx).where('formId', '=', formId).executeTakeFirst());
}

/** As `findFormRow`, held until the transaction ends. @throws Refusal `missing`. */
export async function lockFormRow(tx: Tx, formId: string): Promise<FormRow> {
  return found(await rows(tx).where('formId', '=', formId).forUpdate().executeTakeFirst());
}

/** The form of a key, as modules know their own; undefined when there is none. */
export async function findFormByKey(tx: Tx, key: string): Promise<FormRow | undefined> {
  return rows(tx).where('key', '=', key).executeTakeFirst();
}

/** A form ready to be answered, in the version given or the published one. @throws Refusal `missing`. */
export async function findForm(tx: Tx, formId: string, version?: number): Promise<Form> {
  const wanted = version ?? (await findFormRow(tx, formId)).publishedVersion;
  const row = await tx.db
    .selectFrom('formVersions')
    .select('definition')
    .where('workspaceId', '=', tx.workspaceId)
    .where('formId', '=', formId)
    .where('version', '=', wanted)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', formWords.formNotFound);
  const parsed = parseForm(row.definition, formKinds.of(tx.system));
  if (parsed.ok) return parsed.form;
  throw new Error(
    `form ${formId} version ${wanted} was stored but cannot be read: ${parsed.problems[0]?.path}`,
  );
}

function rows(tx: Tx) {
  return tx.db
    .selectFrom('forms')
    .select(['formId', 'key', 'publishedVersion', 'archivedAt'])
    .where('workspaceId', '=', tx.workspaceId);
}

function found(row: FormRow | undefined): FormRow {
  if (!row) throw new Refusal('missing', formWords.formNotFound);
  return row;
}
