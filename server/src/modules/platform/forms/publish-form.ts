import { type Form, type FormDefinition, type FormProblem, parseForm, say } from '@zhiyin/domain/kit';
import { type FormDraft, formPublished, formWords, manageForms } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { forgetDraft } from '#platform/forms/drafts.ts';
import { type FormRow, findFormByKey, lockFormRow } from '#platform/forms/find-form.ts';
import { formKinds, formSources } from '#platform/forms/form-kinds.ts';
import { Refusal } from '#platform/refusal.ts';
import { rulesChanged } from '#platform/rules/rule-sets.ts';

/** Adds a form under a key that never changes. */
export async function createForm(ctx: Context, key: string, draft: FormDraft): Promise<FormDefinition> {
  requirePermission(ctx, manageForms);
  return transact(ctx, (tx) => insertForm(tx, key, draft));
}

/** Publishes a new version, unless somebody published another since this one was opened. */
export async function publishForm(
  ctx: Context,
  formId: string,
  after: number,
  draft: FormDraft,
): Promise<FormDefinition> {
  requirePermission(ctx, manageForms);
  return transact(ctx, async (tx) => {
    const row = await lockFormRow(tx, formId);
    if (row.archivedAt) throw new Refusal('conflict', formWords.formArchived);
    if (row.publishedVersion !== after) {
      throw new Refusal('conflict', formWords.formChanged, { version: row.publishedVersion });
    }
    await forgetDraft(tx, formId);
    return insertNextVersion(tx, row, draft);
  });
}

/**
 * Adds a form in its first version. Whoever calls has checked that it may be.
 *
 * @throws Refusal `conflict` when the key is taken, `invalid` with the places that are wrong.
 */
async function insertForm(tx: Tx, key: string, draft: FormDraft): Promise<FormDefinition> {
  if (await findFormByKey(tx, key)) throw new Refusal('conflict', formWords.formKeyTaken, { key });
  const formId = tx.system.newId();
  await tx.db
    .insertInto('forms')
    .values({ workspaceId: tx.workspaceId, formId, key, publishedVersion: 1, createdAt: tx.system.now() })
    .execute();
  return insertVersion(tx, { formId, key }, 1, draft);
}

/** Adds the next version and publishes it; what was answered keeps the version it answered. */
async function insertNextVersion(tx: Tx, row: FormRow, draft: FormDraft): Promise<FormDefinition> {
  const version = row.publishedVersion + 1;
  await tx.db
    .updateTable('forms')
    .set({ publishedVersion: version })
    .where('workspaceId', '=', tx.workspaceId)
    .where('formId', '=', row.formId)
    .execute();
  const published = await insertVersion(tx, row, version, draft);
  // Conditions may name what it asks.
  await rulesChanged(tx);
  return published;
}

async function insertVersion(
  tx: Tx,
  { formId, key }: { formId: string; key: string },
  version: number,
  draft: FormDraft,
): Promise<FormDefinition> {
  const definition = checked(tx, { ...draft, formId, version });
  await tx.db
    .insertInto('formVersions')
    .values({
      workspaceId: tx.workspaceId,
      formId,
      version,
      definition: sql`${JSON.stringify(definition)}::jsonb`,
      createdAt: tx.system.now(),
      createdBy: tx.actor.kind === 'member' ? tx.actor.id : null,
    })
    .execute();
  await announce(tx, formPublished, { formId, key, version });
  return definition;
}

function checked(tx: Tx, definition: FormDefinition): FormDefinition {
  const parsed = parseForm(definition, formKinds.of(tx.system));
  const sources = new Set(formSources.of(tx.system).map(({ key }) => key));
  const unknown = parsed.ok ? unknownSources(parsed.form, sources) : [];
  if (parsed.ok && unknown.length === 0) return parsed.form.definition;
  const problems = parsed.ok ? unknown : parsed.problems;
  const fields = problems.map(({ path, reason }) => ({
    path: `definition.${path}`,
    message: say(reason, tx.locale),
  }));
  throw new Refusal('invalid', formWords.formInvalid, {}, fields);
}

/** Questions that ask for records of which no module knows. */
function unknownSources({ questions }: Form, known: ReadonlySet<string>): FormProblem[] {
  return questions.flatMap(({ question: { kind, settings } }, index) => {
    if (kind !== 'reference' || known.has(String(settings['source']))) return [];
    return [{ path: `questions.${index}.settings.source`, reason: formWords.formSourceUnknown }];
  });
}
