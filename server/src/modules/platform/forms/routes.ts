import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { archiveForm } from './archive-form.ts';
import { createForm, publishForm } from './publish-form.ts';
import { getForm, listForms } from './read-forms.ts';

export function formRoutes(serve: Serve): void {
  serve.inside(contract.listForms, (ctx) => listForms(ctx));
  serve.inside(contract.getForm, (ctx, { params, query }) => getForm(ctx, params.formId, query.version));
  serve.inside(contract.createForm, (ctx, { body }) => createForm(ctx, body.key, body.definition));
  serve.inside(contract.publishForm, (ctx, { params, body }) =>
    publishForm(ctx, params.formId, body.after, body.definition),
  );
  serve.inside(contract.archiveForm, (ctx, { params }) => archiveForm(ctx, params.formId));
}
