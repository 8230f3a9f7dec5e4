import { FormDefinition } from '@zhiyin/domain/kit';
import type { FormEntry } from '@zhiyin/domain/platform';
import { type Context, requireMember } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findForm } from '#platform/forms/find-form.ts';

const formsMax = 500;

/** The shop's forms by key, archived ones included. */
export async function listForms(ctx: Context): Promise<{ items: FormEntry[] }> {
  requireMember(ctx);
  const rows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('forms as f')
      .innerJoin('formVersions as v', (on) =>
        on
          .onRef('v.workspaceId', '=', 'f.workspaceId')
          .onRef('v.formId', '=', 'f.formId')
          .onRef('v.version', '=', 'f.publishedVersion'),
      )
      .select(['f.formId', 'f.key', 'f.publishedVersion', 'f.createdAt', 'f.archivedAt', 'v.definition'])
      .where('f.workspaceId', '=', tx.workspaceId)
      .orderBy('f.key')
      .limit(formsMax)
      .execute(),
  );
  const items = rows.map(({ definition, ...row }) => ({
    ...row,
    title: FormDefinition.parse(definition).title,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }));
  return { items };
}

/** One form, in the version asked for or the published one. */
export async function getForm(ctx: Context, formId: string, version?: number): Promise<FormDefinition> {
  requireMember(ctx);
  const form = await look(ctx, (tx) => findForm(tx, formId, version));
  return form.definition;
}
