import { FormDefinition, standardKinds } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { previewOf } from './preview-of.ts';
import { newQuestion } from './question-list-edit.ts';

const gap = { zh: '（未填写）', en: '(not written yet)' };
const label = { zh: '题', en: 'Question' };
const empty = FormDefinition.parse({
  formId: '01890a5d-ac96-774b-bcce-b302099a8057',
  version: 1,
  title: label,
  questions: [{ key: 'x', kind: 'text', label }],
});
const form = (...questions: FormDefinition['questions']): FormDefinition => ({ ...empty, questions });
const text = newQuestion('text', []);

it('fills in what is not written yet, in the other language first', () => {
  const half = { ...text, label: { zh: '订单号', en: '' } };
  const shown = previewOf(form(text, { ...half, key: 'b' }), standardKinds, gap);
  expect(shown?.form.definition.questions.map((one) => one.label.en)).toEqual([
    '(not written yet)',
    '订单号',
  ]);
  expect(shown?.isPartial).toBe(false);
});

it('leaves out what is wrong, and what depends on it', () => {
  const wrong = { ...text, key: 'sum', kind: 'computed', settings: { formula: '1 +' } };
  const after = { ...text, key: 'after', shownIf: { field: 'sum', operator: 'is-not-empty' as const } };
  const shown = previewOf(form(wrong, after, { ...text, key: 'last' }), standardKinds, gap);
  expect(shown?.form.questions.map(({ question }) => question.key)).toEqual(['last']);
  expect(shown?.isPartial).toBe(true);
});

it('shows options whose words are missing', () => {
  const settings = { options: [{ key: 'a', label: { zh: '', en: '' } }] };
  const shown = previewOf(form({ ...text, kind: 'choice', settings }), standardKinds, gap);
  expect(shown?.form.questions.length).toBe(1);
});

it('is nothing when nothing is left', () => {
  expect(previewOf(form(), standardKinds, gap)).toBeNull();
  expect(previewOf(form({ ...text, kind: 'planet' }), standardKinds, gap)).toBeNull();
});
