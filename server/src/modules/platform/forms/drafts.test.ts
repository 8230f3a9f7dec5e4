import { type FormDraft, type FormSketch, manageForms } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { recordResponse } from '#platform/forms/record-response.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { archiveForm, restoreForm } from './archive-form.ts';
import { publishForm } from './publish-form.ts';
import { getForm, listForms, listFormVersions } from './read-forms.ts';
import { dropFormDraft, getFormDraft, saveFormDraft, sketchForm } from './sketch-form.ts';

const shop = useBareShop();
const editor = () => shop().member(manageForms);
const unwritten = { zh: '', en: '' };
const question = (label: { zh: string; en: string }, more: object = {}): FormDraft['questions'][number] => ({
  key: 'a',
  kind: 'text',
  label,
  isRequired: false,
  isFatal: false,
  settings: {},
  ...more,
});
const sketch = (...questions: FormSketch['questions']): FormSketch => ({
  title: { zh: '退货', en: 'Return' },
  sections: [],
  questions,
});
const whole = sketch(question({ zh: '订单号', en: 'Order number' }));

let count = 0;
const begin = (definition = sketch(question(unwritten))) =>
  sketchForm(editor(), `sketch-${++count}`, definition);
const entry = async (formId: string) =>
  (await listForms(editor())).items.find((form) => form.formId === formId);

it('keeps what is half built, and lets nobody answer it', async () => {
  const { formId, revision, publishedVersion } = await begin();
  expect([revision, publishedVersion]).toEqual([1, 0]);
  expect((await getFormDraft(editor(), formId)).definition.questions[0]?.label).toEqual(unwritten);
  expect(await entry(formId)).toMatchObject({ publishedVersion: 0, hasDraft: true, answerCount: 0 });
  await expect(getForm(editor(), formId)).rejects.toMatchObject({ kind: 'missing' });
  const answer = transact(shop().as('visitor'), (tx) =>
    recordResponse(tx, { formId, answers: { a: 'x' }, subjectKind: 'portal', subjectId: null }),
  );
  await expect(answer).rejects.toMatchObject({ kind: 'missing' });
});

it('publishes only what is right, and then nothing is left of the draft', async () => {
  const { formId } = await begin();
  const unfinished = sketch(question(unwritten));
  await expect(publishForm(editor(), formId, 0, unfinished)).rejects.toMatchObject({ kind: 'invalid' });
  expect((await getFormDraft(editor(), formId)).revision).toBe(1);
  await publishForm(editor(), formId, 0, whole);
  expect(await getFormDraft(editor(), formId)).toMatchObject({ revision: 0, publishedVersion: 1 });
  expect(await entry(formId)).toMatchObject({ publishedVersion: 1, hasDraft: false });
});

it('keeps one of two changes made at the same time, and tells the other', async () => {
  const { formId, revision } = await begin();
  const both = await Promise.allSettled([
    saveFormDraft(editor(), formId, { revision, definition: whole }),
    saveFormDraft(editor(), formId, { revision, definition: sketch() }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await getFormDraft(editor(), formId)).revision).toBe(2);
});

it('says which version a draft was begun from, though another was published since', async () => {
  const { formId } = await begin(whole);
  await publishForm(editor(), formId, 0, whole);
  await saveFormDraft(editor(), formId, { revision: 0, definition: sketch() });
  await publishForm(editor(), formId, 1, whole);
  const again = await saveFormDraft(editor(), formId, { revision: 0, definition: sketch() });
  expect(again).toMatchObject({ baseVersion: 2, publishedVersion: 2 });
  const { items } = await listFormVersions(editor(), formId);
  expect(items).toMatchObject([
    { version: 2, questionCount: 1, createdBy: editor().actor.id },
    { version: 1, questionCount: 1 },
  ]);
});

it('drops changes, and a form that was never published goes with them', async () => {
  const { formId } = await begin();
  await dropFormDraft(editor(), formId);
  expect(await entry(formId)).toBeUndefined();
  const other = await begin(whole);
  await publishForm(editor(), other.formId, 0, whole);
  await saveFormDraft(editor(), other.formId, { revision: 0, definition: sketch() });
  await dropFormDraft(editor(), other.formId);
  expect((await getFormDraft(editor(), other.formId)).definition.questions.length).toBe(1);
});

it('brings an archived form back as it was', async () => {
  const { formId } = await begin(whole);
  await publishForm(editor(), formId, 0, whole);
  await archiveForm(editor(), formId);
  await expect(saveFormDraft(editor(), formId, { revision: 0, definition: whole })).rejects.toMatchObject({
    kind: 'conflict',
  });
  await restoreForm(editor(), formId);
  expect(await entry(formId)).toMatchObject({ archivedAt: null, publishedVersion: 1 });
});

it('shows and takes drafts of those who may build forms only', async () => {
  const { formId } = await begin();
  const member = shop().member();
  await expect(getFormDraft(member, formId)).rejects.toThrow(Refusal);
  await expect(saveFormDraft(member, formId, { revision: 1, definition: whole })).rejects.toThrow(Refusal);
  await expect(dropFormDraft(member, formId)).rejects.toThrow(Refusal);
  await expect(restoreForm(member, formId)).rejects.toThrow(Refusal);
  await expect(getFormDraft(shop().elsewhere(manageForms), formId)).rejects.toMatchObject({
    kind: 'missing',
  });
});
