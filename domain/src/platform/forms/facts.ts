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
