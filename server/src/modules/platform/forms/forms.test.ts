import { type FormDraft, manageForms } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { recordResponse } from '#platform/forms/record-response.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { archiveForm } from './archive-form.ts';
import { createForm, publishForm } from './publish-form.ts';
import { getForm, listForms } from './read-forms.ts';

const shop = useBareShop();
const editor = () => shop().member(manageForms);

function question(key: string, kind: string, more: Partial<FormDraft['questions'][number]> = {}) {
  const label = { zh: '问题', en: `About ${key}` };
  return { key, kind, label, isRequired: false, isFatal: false, settings: {}, ...more };
}
const draft = (...questions: FormDraft['questions']): FormDraft => ({
  title: { zh: '满意度', en: 'Satisfaction' },
  sections: [],
  questions,
});
const stars = question('stars', 'rating', { weight: 1, isRequired: true, settings: { scale: 'stars' } });
const remark = question('remark', 'text');

let count = 0;
const aForm = (...questions: FormDraft['questions']) =>
  createForm(editor(), `form-${++count}`, draft(...(questions.length > 0 ? questions : [stars, remark])));
const answer = (formId: string, answers: unknown, more: { version?: number; ctx?: Context } = {}) =>
  transact(more.ctx ?? shop().as('visitor'), (tx) =>
    recordResponse(tx, {
      formId,
      answers,
      subjectKind: 'conversation',
      subjectId: null,
      ...(more.version === undefined ? {} : { version: more.version }),
    }),
  );
const stored = (responseId: string) =>
  look(shop().as('system', null), (tx) =>
    tx.db
      .selectFrom('formResponses')
      .selectAll()
      .where('workspaceId', '=', tx.workspaceId)
      .where('responseId', '=', responseId)
      .executeTakeFirstOrThrow(),
  );

it('stores what was answered, by whom, scored', async () => {
  const { formId } = await aForm();
  const { responseId, score } = await answer(formId, { stars: 4, remark: ' 很好 ' });
  expect(score).toBe(75);
  expect(await stored(responseId)).toMatchObject({
    formId,
    version: 1,
    answers: { stars: 4 },
    score: 75,
    respondentKind: 'visitor',
  });
  expect((await shop().facts()).at(-1)).toMatchObject({
    kind: 'platform.form-answered',
    payload: { responseId, version: 1, score: 75 },
  });
});

it('says which question was not answered right, in the caller’s language', async () => {
  const { formId } = await aForm();
  const refused = answer(
    formId,
    { remark: 5, more: 'x' },
    { ctx: { ...shop().as('visitor'), locale: 'zh' } },
  );
  await expect(refused).rejects.toMatchObject({
    kind: 'invalid',
    fields: expect.arrayContaining([
      { path: 'answers.stars', message: expect.stringMatching(/\p{Script=Han}/u) },
      { path: 'answers.remark', message: expect.any(String) },
      { path: 'answers.more', message: expect.any(String) },
    ]),
  });
});

it('keeps old answers with the version they answered', async () => {
  const { formId } = await aForm();
  const before = await answer(formId, { stars: 5 });
  const second = await publishForm(
    editor(),
    formId,
    1,
    draft(question('speed', 'number', { isRequired: true })),
  );
  expect(second.version).toBe(2);
  const late = await answer(formId, { stars: 1 }, { version: 1 });
  const after = await answer(formId, { speed: 3 });
  expect([before.version, late.version, after.version]).toEqual([1, 1, 2]);
  expect((await getForm(editor(), formId, 1)).questions.map(({ key }) => key)).toEqual(['stars', 'remark']);
  expect((await getForm(editor(), formId)).questions.map(({ key }) => key)).toEqual(['speed']);
  await expect(answer(formId, { stars: 1 }, { version: 3 })).rejects.toMatchObject({ kind: 'missing' });
});

it('lets one of two who edit the same version publish, and tells the other', async () => {
  const { formId } = await aForm();
  const publish = () => publishForm(editor(), formId, 1, draft(remark));
  const results = await Promise.allSettled([publish(), publish()]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await getForm(editor(), formId)).version).toBe(2);
});

it('says what is wrong with a form and where, and keeps nothing of it', async () => {
  const wrong = createForm(editor(), 'wrong', draft(question('a', 'oracle'), question('b', 'text')));
  await expect(wrong).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'definition.questions.0.kind', message: expect.any(String) }],
  });
  expect((await listForms(editor())).items.map(({ key }) => key)).not.toContain('wrong');
});

it('keeps one form under a key', async () => {
  await createForm(editor(), 'csat', draft(stars));
  await expect(createForm(editor(), 'csat', draft(stars))).rejects.toMatchObject({ kind: 'conflict' });
});

it('takes no answers to an archived form, but shows it', async () => {
  const { formId } = await aForm();
  await archiveForm(editor(), formId);
  await expect(answer(formId, { stars: 5 })).rejects.toMatchObject({ kind: 'conflict' });
  await expect(publishForm(editor(), formId, 1, draft(remark))).rejects.toMatchObject({ kind: 'conflict' });
  const { items } = await listForms(shop().member());
  expect(items.find((form) => form.formId === formId)).toMatchObject({ archivedAt: expect.any(String) });
});

it('is edited only by those who may, and seen by no other shop', async () => {
  const { formId } = await aForm();
  const member = shop().member();
  await expect(createForm(member, 'mine', draft(stars))).rejects.toThrow(Refusal);
  await expect(publishForm(member, formId, 1, draft(stars))).rejects.toThrow(Refusal);
  await expect(archiveForm(member, formId)).rejects.toThrow(Refusal);
  await expect(listForms(shop().as('visitor'))).rejects.toThrow(Refusal);
  const neighbour = shop().elsewhere(manageForms);
  await expect(getForm(neighbour, formId)).rejects.toMatchObject({ kind: 'missing' });
  await expect(archiveForm(neighbour, formId)).rejects.toMatchObject({ kind: 'missing' });
  await expect(answer(formId, { stars: 5 }, { ctx: neighbour })).rejects.toMatchObject({ kind: 'missing' });
  expect((await getForm(member, formId)).formId).toBe(formId);
});
