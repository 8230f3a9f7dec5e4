import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';
import { manageForms } from '../permissions.ts';
import { FormSketch } from './sketch.ts';

/** A form as an editor sends it; the server gives it its id and its version. */
export const FormDraft = FormDefinition.omit({ formId: true, version: true });
export type FormDraft = z.infer<typeof FormDraft>;

const FormKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);
const BothWords = z.object({ zh: z.string(), en: z.string() });
const version = z.number().int();

/** Answers are counted up to this many: what a list shows may not cost more the more is stored. */
export const answersCounted = 1000;

/** One form in a list. */
export const FormEntry = z.object({
  formId: Id,
  key: z.string(),
  title: BothWords,
  /** 0 when none was published yet. */
  publishedVersion: version,
  hasDraft: z.boolean(),
  /** At most `answersCounted`, which stands for that many or more. */
  answerCount: z.number().int(),
  /** Where it is asked, as modules say it. */
  uses: z.array(z.object({ words: BothWords, path: z.string().nullable() })),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type FormEntry = z.infer<typeof FormEntry>;

/** What is being built, beside what is published. `revision` is 0 while nobody has changed anything. */
export const FormWork = z.object({
  formId: Id,
  key: z.string(),
  publishedVersion: version,
  archivedAt: Moment.nullable(),
  /** The version that was published when this was begun. */
  baseVersion: version,
  revision: z.number().int(),
  changedAt: Moment.nullable(),
  changedBy: Id.nullable(),
  definition: FormSketch,
});
export type FormWork = z.infer<typeof FormWork>;

/** One published version. */
export const FormVersion = z.object({
  version,
  createdAt: Moment,
  createdBy: Id.nullable(),
  questionCount: z.number().int(),
  answerCount: z.number().int(),
});
export type FormVersion = z.infer<typeof FormVersion>;

const form = z.strictObject({ formId: Id });

export const listForms = endpoint('platform.list-forms', {
  method: 'GET',
  path: '/forms',
  may: 'member',
  words: { zh: '列出表单', en: 'List forms' },
  response: z.object({ items: z.array(FormEntry) }),
});

export const getForm = endpoint('platform.get-form', {
  method: 'GET',
  path: '/forms/:formId',
  may: 'member',
  words: { zh: '查看表单的某个版本', en: 'Get a form, in its published version or another' },
  params: form,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  response: FormDefinition,
});

export const listFormVersions = endpoint('platform.list-form-versions', {
  method: 'GET',
  path: '/forms/:formId/versions',
  may: 'member',
  words: { zh: '列出表单的各个版本', en: 'List the versions of a form' },
  params: form,
  response: z.object({ items: z.array(FormVersion) }),
});

export const createForm = endpoint('platform.create-form', {
  method: 'POST',
  path: '/forms',
  may: manageForms,
  words: { zh: '新建并发布表单', en: 'Create a form and publish it' },
  body: z.strictObject({ key: FormKey, definition: FormDraft }),
  response: FormDefinition,
});

export const sketchForm = endpoint('platform.sketch-form', {
  method: 'POST',
  path: '/forms/drafts',
  may: manageForms,
  words: { zh: '新建表单草稿', en: 'Begin a form that is not published yet' },
  body: z.strictObject({ key: FormKey, definition: FormSketch }),
  response: FormWork,
});

export const getFormDraft = endpoint('platform.get-form-draft', {
  method: 'GET',
  path: '/forms/:formId/draft',
  may: manageForms,
  words: { zh: '查看表单草稿', en: 'Get what is being built of a form' },
  params: form,
  response: FormWork,
});

export const saveFormDraft = endpoint('platform.save-form-draft', {
  method: 'PUT',
  path: '/forms/:formId/draft',
  may: manageForms,
  words: { zh: '保存表单草稿', en: 'Save what is being built of a form' },
  params: form,
  /** `revision` is the one that was edited: whoever edited an older one is told so. */
  body: z.strictObject({ revision: z.number().int().min(0), definition: FormSketch }),
  response: FormWork,
});

export const dropFormDraft = endpoint('platform.drop-form-draft', {
  method: 'DELETE',
  path: '/forms/:formId/draft',
  may: manageForms,
  words: {
    zh: '放弃表单草稿；从未发布的表单随之删除',
    en: 'Drop what is being built; a form that was never published goes with it',
  },
  params: form,
  response: Done,
});

export const publishForm = endpoint('platform.publish-form', {
  method: 'POST',
  path: '/forms/:formId/versions',
  may: manageForms,
  words: { zh: '发布表单的新版本', en: 'Publish a new version of a form' },
  params: form,
  /** `after` is the version that was edited, 0 for none: whoever edited an older one is told so. */
  body: z.strictObject({ after: z.number().int().min(0), definition: FormDraft }),
  response: FormDefinition,
});

export const archiveForm = endpoint('platform.archive-form', {
  method: 'POST',
  path: '/forms/:formId/archive',
  may: manageForms,
  words: { zh: '停用表单；已有的回答保留', en: 'Archive a form; its answers stay' },
  params: form,
  response: Done,
});

export const restoreForm = endpoint('platform.restore-form', {
  method: 'POST',
  path: '/forms/:formId/restore',
  may: manageForms,
  words: { zh: '恢复停用的表单', en: 'Bring an archived form back' },
  params: form,
  response: Done,
});
