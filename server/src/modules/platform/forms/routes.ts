import * as contract from '@zhiyin/domain/platform';
import { answered, type Serve } from '#platform/http/serve.ts';
import { exportFormAnswers } from './answers/export-answers.ts';
import { getFormAnswer, listFormAnswers } from './answers/read-answers.ts';
import { listFormSources, searchFormSource } from './answers/search-source.ts';
import { archiveForm, restoreForm } from './archive-form.ts';
import { createForm, publishForm } from './publish-form.ts';
import { getForm, listForms, listFormVersions } from './read-forms.ts';
import { dropFormDraft, getFormDraft, saveFormDraft, sketchForm } from './sketch-form.ts';

export function formRoutes(serve: Serve): void {
  serve.inside(contract.listForms, (ctx) => listForms(ctx));
  serve.inside(contract.getForm, (ctx, { params, query }) => getForm(ctx, params.formId, query.version));
  serve.inside(contract.listFormVersions, (ctx, { params }) => listFormVersions(ctx, params.formId));
  serve.inside(contract.createForm, (ctx, { body }) => createForm(ctx, body.key, body.definition));
  serve.inside(contract.sketchForm, (ctx, { body }) => sketchForm(ctx, body.key, body.definition));
  serve.inside(contract.getFormDraft, (ctx, { params }) => getFormDraft(ctx, params.formId));
  serve.inside(contract.saveFormDraft, (ctx, { params, body }) => saveFormDraft(ctx, params.formId, body));
  serve.inside(contract.dropFormDraft, (ctx, { params }) => dropFormDraft(ctx, params.formId));
  serve.inside(contract.publishForm, (ctx, { params, body }) =>
    publishForm(ctx, params.formId, body.after, body.definition),
  );
  serve.inside(contract.archiveForm, (ctx, { params }) => archiveForm(ctx, params.formId));
  serve.inside(contract.restoreForm, (ctx, { params }) => restoreForm(ctx, params.formId));
  answerRoutes(serve);
}

function answerRoutes(serve: Serve): void {
  serve.inside(contract.listFormAnswers, (ctx, { params, query }) =>
    listFormAnswers(ctx, params.formId, query),
  );
  serve.inside(contract.getFormAnswer, (ctx, { params }) =>
    getFormAnswer(ctx, params.formId, params.responseId),
  );
  serve.inside(contract.exportFormAnswers, async (ctx, { params }, { reply }) => {
    const answers = await exportFormAnswers(ctx, params.formId);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="zhiyin-form.csv"',
      'cache-control': 'no-store',
    });
    reply.send(answers);
    return answered;
  });
  serve.inside(contract.listFormSources, (ctx) => listFormSources(ctx));
  serve.inside(contract.searchFormSource, (ctx, { params, query }) =>
    searchFormSource(ctx, params.source, query),
  );
}
