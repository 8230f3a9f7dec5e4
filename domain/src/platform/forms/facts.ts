import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { manageForms } from '../permissions.ts';

const version = z.number().int();

export const formPublished = fact({
  kind: 'platform.form-published',
  payload: z.object({ formId: Id, key: z.string(), version }),
  words: { zh: '发布了表单', en: 'Form published' },
  seenWith: manageForms,
  subject: 'formId',
});

export const formArchived = fact({
  kind: 'platform.form-archived',
  payload: z.object({ formId: Id }),
  words: { zh: '停用了表单', en: 'Form archived' },
  seenWith: manageForms,
  subject: 'formId',
});

/** The answers themselves are reached by the response's id. */
export const formAnswered = fact({
  kind: 'platform.form-answered',
  payload: z.object({
    responseId: Id,
    formId: Id,
    version,
    subjectKind: z.string(),
    subjectId: Id.nullable(),
    /** 0 to 100; null when nothing in it is scored. */
    score: z.number().nullable(),
  }),
  words: { zh: '填写了表单', en: 'Form answered' },
  seenWith: null,
  subject: 'subjectId',
});

export const formDrafted = fact({
  kind: 'platform.form-drafted',
  payload: z.object({ formId: Id, revision: z.number().int() }),
  words: { zh: '保存了表单草稿', en: 'Draft of a form saved' },
  seenWith: manageForms,
  subject: 'formId',
});

export const formDraftDropped = fact({
  kind: 'platform.form-draft-dropped',
  payload: z.object({ formId: Id }),
  words: { zh: '放弃了表单草稿', en: 'Draft of a form dropped' },
  seenWith: manageForms,
  subject: 'formId',
});

export const formRestored = fact({
  kind: 'platform.form-restored',
  payload: z.object({ formId: Id }),
  words: { zh: '恢复了表单', en: 'Form brought back' },
  seenWith: manageForms,
  subject: 'formId',
});

export const formAnswersExported = fact({
  kind: 'platform.form-answers-exported',
  payload: z.object({ formId: Id }),
  words: { zh: '导出了表单的回答', en: 'Answers of a form taken out' },
  seenWith: manageForms,
  subject: 'formId',
});

export const formFacts = [
  formPublished,
  formArchived,
  formRestored,
  formDrafted,
  formDraftDropped,
  formAnswered,
  formAnswersExported,
] as const;
