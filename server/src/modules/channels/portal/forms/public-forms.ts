import type { Portal } from '@zhiyin/domain/channels';
import { FormDefinition } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';

/** A form that the shop has opened to everybody, as it is published now. */
interface PublicForm {
  readonly formId: string;
  readonly key: string;
  readonly title: FormDefinition['title'];
  readonly definition: FormDefinition;
}

/** The forms that anybody may answer on this portal, in the order the shop gave them. Archived ones are left out. */
export async function publicForms(tx: Tx, { formIds }: Portal): Promise<PublicForm[]> {
  if (formIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('forms as form')
    .innerJoin('formVersions as version', (on) =>
      on
        .onRef('version.workspaceId', '=', 'form.workspaceId')
        .onRef('version.formId', '=', 'form.formId')
        .onRef('version.version', '=', 'form.publishedVersion'),
    )
    .select(['form.formId', 'form.key', 'version.definition'])
    .where('form.workspaceId', '=', tx.workspaceId)
    .where('form.formId', 'in', formIds)
    .where('form.archivedAt', 'is', null)
    .execute();
  return rows
    .map(({ formId, key, definition }) => {
      const parsed = FormDefinition.parse(definition);
      return { formId, key, title: parsed.title, definition: parsed };
    })
    .sort((a, b) => formIds.indexOf(a.formId) - formIds.indexOf(b.formId));
}
