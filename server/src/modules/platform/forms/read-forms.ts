import { FormDefinition } from '@zhiyin/domain/kit';
import { answersCounted, type FormEntry, FormSketch, type FormVersion } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findForm, findFormRow } from '#platform/forms/find-form.ts';
import { formUses } from '#platform/forms/form-kinds.ts';
import { secretRespondent } from '#platform/forms/record-response.ts';

const formsMax = 500;
const versionsMax = 200;

/** The shop's forms by key, archived ones and those that are not published yet included. */
export async function listForms(ctx: Context): Promise<{ items: FormEntry[] }> {
  requireMember(ctx);
  return look(ctx, async (tx) => {
    const rows = await formRows(tx);
    const uses = (await Promise.all(formUses.of(tx.system).map((ask) => ask(tx)))).flat();
    const items = rows.map(({ definition, draft, createdAt, archivedAt, ...row }) => ({
      ...row,
      title: definition ? FormDefinition.parse(definition).title : FormSketch.parse(draft).title,
      hasDraft: draft !== null,
      uses: uses.filter(({ formId }) => formId === row.formId).map(({ words, path }) => ({ words, path })),
      createdAt: createdAt.toISOString(),
      archivedAt: archivedAt?.toISOString() ?? null,
    }));
    return { items };
  });
}

async function formRows(tx: Tx) {
  return tx.db
    .selectFrom('forms as f')
    .leftJoin('formVersions as v', (on) =>
      on
        .onRef('v.workspaceId', '=', 'f.workspaceId')
        .onRef('v.formId', '=', 'f.formId')
        .onRef('v.version', '=', 'f.publishedVersion'),
    )
    .leftJoin('formDrafts as d', (on) =>
      on.onRef('d.workspaceId', '=', 'f.workspaceId').onRef('d.formId', '=', 'f.formId'),
    )
    .select(['f.formId', 'f.key', 'f.publishedVersion', 'f.createdAt', 'f.archivedAt', 'v.definition'])
    .select('d.definition as draft')
    .select(answerCount(sql.ref('f.form_id')).as('answerCount'))
    .where('f.workspaceId', '=', tx.workspaceId)
    .orderBy('f.key')
    .limit(formsMax)
    .execute();
}

/** Counts no further than is shown, and only what is read here. */
function answerCount(formId: ReturnType<typeof sql.ref>) {
  return sql<number>`(select count(*)::int from (
    select 1 from form_responses r
    where r.workspace_id = f.workspace_id and r.form_id = ${formId}
      and r.respondent_kind <> ${secretRespondent} limit ${answersCounted}
  ) counted)`;
}

/** One form, in the version asked for or the published one. */
export async function getForm(ctx: Context, formId: string, version?: number): Promise<FormDefinition> {
  requireMember(ctx);
  const form = await look(ctx, (tx) => findForm(tx, formId, version));
  return form.definition;
}

/** The published versions of a form, latest first. */
export async function listFormVersions(ctx: Context, formId: string): Promise<{ items: FormVersion[] }> {
  requireMember(ctx);
  return look(ctx, async (tx) => {
    await findFormRow(tx, formId);
    const rows = await tx.db
      .selectFrom('formVersions as v')
      .select(['v.version', 'v.createdAt', 'v.createdBy'])
      .select(sql<number>`jsonb_array_length(v.definition -> 'questions')`.as('questionCount'))
      .select(
        sql<number>`(select count(*)::int from (
          select 1 from form_responses r where r.workspace_id = v.workspace_id
            and r.form_id = v.form_id and r.version = v.version limit ${answersCounted}
        ) counted)`.as('answerCount'),
      )
      .where('v.workspaceId', '=', tx.workspaceId)
      .where('v.formId', '=', formId)
      .orderBy('v.version', 'desc')
      .limit(versionsMax)
      .execute();
    return { items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
  });
}
