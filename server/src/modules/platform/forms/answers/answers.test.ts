import { text } from 'node:stream/consumers';
import { type FormDraft, manageForms, readFormAnswers } from '@zhiyin/domain/platform';
import { beforeEach, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { formSources } from '#platform/forms/form-kinds.ts';
import { recordResponse } from '#platform/forms/record-response.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../../../test/bare-shop.ts';
import { uploadFile } from '../../files/upload-file.ts';
import { createForm, publishForm } from '../publish-form.ts';
import { exportFormAnswers } from './export-answers.ts';
import { getFormAnswer, listFormAnswers } from './read-answers.ts';
import { searchFormSource } from './search-source.ts';

const shop = useBareShop();
const reader = () => shop().member(manageForms, readFormAnswers);
const label = (en: string) => ({ zh: `${en}？`, en });
const question = (key: string, kind: string, more: object = {}): FormDraft['questions'][number] => ({
  key,
  kind,
  label: label(key),
  isRequired: false,
  isFatal: false,
  settings: {},
  ...more,
});
const draft = (...questions: FormDraft['questions']): FormDraft => ({
  title: label('Return'),
  sections: [],
  questions,
});
const stars = question('stars', 'rating', { weight: 1, settings: { scale: 'stars' } });
const note = question('note', 'text');
const order = question('order', 'reference', { settings: { source: 'order' } });
const proof = question('proof', 'file', { settings: { accepts: 'pictures' } });

beforeEach(() => {
  const all = [
    { id: 'o-1', owner: shop().member().actor.id, name: { zh: '订单一', en: 'Order one' } },
    { id: 'o-2', owner: 'somebody else', name: { zh: '订单二', en: 'Order two' } },
  ];
  formSources.use(shop().system, [
    {
      key: 'order',
      words: { zh: '订单', en: 'Order' },
      isForCustomers: true,
      find: async (tx, asked) =>
        all.filter(
          ({ id, owner, name }) =>
            owner === tx.actor.id && ('ids' in asked ? asked.ids.includes(id) : name.en.includes(asked.text)),
        ),
    },
  ]);
});

let count = 0;
const aForm = (...questions: FormDraft['questions']) =>
  createForm(reader(), `answers-${++count}`, draft(...questions));
const answer = (formId: string, answers: object, ctx: Context = shop().member()) =>
  transact(ctx, (tx) => recordResponse(tx, { formId, answers, subjectKind: 'portal', subjectId: null }));
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

it('reads what was answered with the version that was seen', async () => {
  const { formId } = await aForm(stars, note);
  await answer(formId, { stars: 4, note: 'Good' });
  const choice = { options: [{ key: 'good', label: label('Fine') }] };
  await publishForm(reader(), formId, 1, draft(stars, question('note', 'choice', { settings: choice })));
  await answer(formId, { stars: 2, note: 'good' });
  const { items } = await listFormAnswers(reader(), formId, { limit: 10 });
  expect(items.map(({ version, said, score }) => [version, said, score])).toEqual([
    [2, { stars: '2 / 5', note: 'Fine' }, 25],
    [1, { stars: '4 / 5', note: 'Good' }, 75],
  ]);
  const first = await getFormAnswer(reader(), formId, items[1]?.responseId ?? '');
  expect(first.definition.questions[1]?.kind).toBe('text');
  expect(first).toMatchObject({ rawScore: 75, failed: [], shares: { stars: 0.75 } });
});

it('goes through the answers page by page, each once', async () => {
  const { formId } = await aForm(note);
  for (const text of ['a', 'b', 'c']) await answer(formId, { note: text });
  const one = await listFormAnswers(reader(), formId, { limit: 2 });
  const two = await listFormAnswers(reader(), formId, { limit: 2, after: one.next ?? '' });
  expect([...one.items, ...two.items].map(({ said }) => said['note'])).toEqual(['c', 'b', 'a']);
  expect(two.next).toBeNull();
});

it('takes only files that whoever answers has uploaded, and keeps them', async () => {
  const { formId } = await aForm(proof);
  const member = shop().member();
  const { fileId } = await uploadFile(member, 'proof.png', png);
  const stranger = shop().as('visitor', '01890a5d-ac96-774b-bcce-b302099a8057');
  const stolen = answer(formId, { proof: [fileId] }, stranger);
  await expect(stolen).rejects.toMatchObject({ fields: [{ path: 'answers.proof' }] });
  await expect(answer(formId, { proof: [fileId] }, shop().as('visitor'))).rejects.toThrow(Refusal);
  const { responseId } = await answer(formId, { proof: [fileId] });
  shop().pass(3 * 24 * 3600);
  await shop().settle();
  const { files, said } = await getFormAnswer(reader(), formId, responseId);
  expect(files['proof']).toMatchObject([{ fileId, name: 'proof.png' }]);
  expect(said['proof']).toBe('proof.png');
});

it('wants a picture where a picture is asked for', async () => {
  const { formId } = await aForm(proof);
  const { fileId } = await uploadFile(shop().member(), 'proof.txt', Buffer.from('words'));
  await expect(answer(formId, { proof: [fileId] })).rejects.toMatchObject({
    fields: [{ path: 'answers.proof', message: 'Upload a picture' }],
  });
});

it('takes only records that whoever answers may choose, and says their names', async () => {
  const { formId } = await aForm(order);
  await expect(answer(formId, { order: 'o-2' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(answer(formId, { order: 'none' })).rejects.toMatchObject({ kind: 'invalid' });
  const { responseId } = await answer(formId, { order: 'o-1' });
  expect((await getFormAnswer(shop().member(readFormAnswers), formId, responseId)).said).toEqual({
    order: 'Order one',
  });
  const found = await searchFormSource(shop().member(), 'order', { text: 'Order' });
  expect(found.items.map(({ id }) => id)).toEqual(['o-1']);
  await expect(searchFormSource(shop().member(), 'planet', { text: '' })).rejects.toMatchObject({
    kind: 'missing',
  });
});

it('does not publish a question for records that nobody knows', async () => {
  const unknown = question('x', 'reference', { settings: { source: 'planet' } });
  await expect(aForm(unknown)).rejects.toMatchObject({
    fields: [{ path: 'definition.questions.0.settings.source' }],
  });
});

it('exports a column for each question, and no formula that a spreadsheet would run', async () => {
  const { formId } = await aForm(note);
  await answer(formId, { note: '=HYPERLINK("http://evil.example")' });
  await publishForm(reader(), formId, 1, draft(stars));
  await answer(formId, { stars: 5 });
  const csv = await text(await exportFormAnswers(reader(), formId));
  const lines = csv.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/"stars","note"$/);
  expect(lines[1]).toMatch(/,"100","5 \/ 5",""$/);
  expect(lines[2]).toMatch(/,"","","'=HYPERLINK\(""http:\/\/evil\.example""\)"$/);
  expect((await shop().facts()).map(({ kind }) => kind)).toContain('platform.form-answers-exported');
});

it('shows answers to those who may see them, and to no other shop', async () => {
  const { formId } = await aForm(note);
  const { responseId } = await answer(formId, { note: 'x' });
  const builder = shop().member(manageForms);
  await expect(listFormAnswers(builder, formId, { limit: 5 })).rejects.toThrow(Refusal);
  await expect(getFormAnswer(builder, formId, responseId)).rejects.toThrow(Refusal);
  await expect(exportFormAnswers(builder, formId)).rejects.toThrow(Refusal);
  const neighbour = shop().elsewhere(readFormAnswers);
  await expect(getFormAnswer(neighbour, formId, responseId)).rejects.toMatchObject({ kind: 'missing' });
  await expect(listFormAnswers(neighbour, formId, { limit: 5 })).rejects.toMatchObject({ kind: 'missing' });
});
