import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { StoredFile } from '../files/contract.ts';
import { readFormAnswers } from '../permissions.ts';

const BothWords = z.object({ zh: z.string(), en: z.string() });

/** What somebody answered, in words: each answer as it reads in the caller's language, by its question's key. */
export const FormAnswer = z.object({
  responseId: Id,
  formId: Id,
  version: z.number().int(),
  subjectKind: z.string(),
  subjectId: Id.nullable(),
  respondentKind: z.string(),
  respondentId: Id.nullable(),
  /** 0 to 100; null when nothing in it is scored. */
  score: z.number().nullable(),
  respondedAt: Moment,
  said: written(z.record(z.string(), z.string())),
});
export type FormAnswer = z.infer<typeof FormAnswer>;

/** One answered form with the version that was seen, its files and how its score came about. */
export const FormAnswerDetail = FormAnswer.extend({
  definition: FormDefinition,
  files: z.record(z.string(), z.array(StoredFile)),
  rawScore: z.number().nullable(),
  /** Keys of the fatal questions that failed. */
  failed: z.array(z.string()),
  sections: z.array(
    z.object({ section: z.string().nullable(), score: z.number().nullable(), weight: z.number() }),
  ),
  /** From 0 to 1 by question; null for one that did not apply. */
  shares: z.record(z.string(), z.number().nullable()),
});
export type FormAnswerDetail = z.infer<typeof FormAnswerDetail>;

const form = z.strictObject({ formId: Id });

export const listFormAnswers = endpoint('platform.list-form-answers', {
  method: 'GET',
  path: '/forms/:formId/responses',
  may: readFormAnswers,
  words: { zh: '列出表单的回答，最新的在前', en: 'List what was answered to a form, latest first' },
  params: form,
  query: PageQuery,
  response: Page(FormAnswer),
});

export const getFormAnswer = endpoint('platform.get-form-answer', {
  method: 'GET',
  path: '/forms/:formId/responses/:responseId',
  may: readFormAnswers,
  words: { zh: '查看一份回答', en: 'Get one answered form' },
  params: form.extend({ responseId: Id }),
  response: FormAnswerDetail,
});

export const exportFormAnswers = endpoint('platform.export-form-answers', {
  method: 'GET',
  path: '/forms/:formId/export',
  may: readFormAnswers,
  words: { zh: '导出表单的回答（CSV）', en: 'Take the answers of a form out as CSV' },
  params: form,
  callsPerMinute: 10,
  response: z.unknown(),
});

/** Where questions look up the shop's records: members, customers, reasons, and what modules add. */
export const listFormSources = endpoint('platform.list-form-sources', {
  method: 'GET',
  path: '/form-sources',
  may: 'member',
  words: { zh: '列出题目可以关联的记录', en: 'List what records questions can ask for' },
  response: z.object({
    items: z.array(z.object({ key: z.string(), words: BothWords, isForCustomers: z.boolean() })),
  }),
});

export const searchFormSource = endpoint('platform.search-form-source', {
  method: 'GET',
  path: '/form-sources/:source',
  may: 'member',
  words: { zh: '查找可以选择的记录', en: 'Search the records that may be chosen' },
  params: z.strictObject({ source: z.string().max(60) }),
  query: z.strictObject({ text: z.string().max(100).default(''), ids: z.string().max(4000).optional() }),
  response: z.object({ items: z.array(z.object({ id: z.string(), name: BothWords })) }),
});
