import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';
import { manageForms } from '../permissions.ts';

/** A form as an editor sends it; the server gives it its id and its version. */
export const FormDraft = FormDefinition.omit({ formId: true, version: true });
export type FormDraft = z.infer<typeof FormDraft>;

const FormKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);

/** One form in a list. */
export const FormEntry = z.object({
  formId: Id,
  key: z.string(),
  title: FormDefinition.shape.title,
  publishedVersion: z.number().int(),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type FormEntry = z.infer<typeof FormEntry>;

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

export const createForm = endpoint('platform.create-form', {
  method: 'POST',
  path: '/forms',
  may: manageForms,
  words: { zh: '新建表单', en: 'Create a form' },
  body: z.strictObject({ key: FormKey, definition: FormDraft }),
  response: FormDefinition,
});

export const publishForm = endpoint('platform.publish-form', {
  method: 'POST',
  path: '/forms/:formId/versions',
  may: manageForms,
  words: { zh: '发布表单的新版本', en: 'Publish a new version of a form' },
  params: form,
  /** `after` is the version that was edited: whoever edited an older one is told so. */
  body: z.strictObject({ after: z.number().int().min(1), definition: FormDraft }),
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
