import { expect, it } from 'vitest';
import { parseForm } from '../parse-form.ts';
import { answerField, answerFieldsOf } from './answer-fields.ts';
import { toldAnswers } from './told-answers.ts';

const formId = '01980000-0000-7000-8000-000000000001';
const label = { zh: '题', en: 'Question' };
const options = ['broken', 'late'].map((key) => ({ key, label }));
const kinds: Readonly<Record<string, object>> = {
  choice: { options },
  text: {},
  number: {},
  money: { currency: 'CNY' },
  date: {},
  file: {},
  signature: {},
  consent: {},
  reference: { source: 'member' },
};
const parsed = parseForm({
  formId,
  version: 1,
  title: { zh: '退款', en: 'Refund' },
  questions: Object.entries(kinds).map(([kind, settings]) => ({ key: kind, kind, label, settings })),
});
if (!parsed.ok) throw new Error(parsed.problems[0]?.path);
const { form } = parsed;
const fields = answerFieldsOf(form);

it.each([
  { kind: 'choice', type: 'choice', hasNoPast: undefined },
  { kind: 'money', type: 'money', hasNoPast: undefined },
  { kind: 'text', type: 'text', hasNoPast: true },
  { kind: 'date', type: 'day', hasNoPast: true },
  { kind: 'file', type: 'boolean', hasNoPast: true },
  { kind: 'signature', type: 'boolean', hasNoPast: true },
])('conditions ask of $kind as of $type', ({ kind, type, hasNoPast }) => {
  const field = fields[answerField(formId, kind)];
  expect(field).toMatchObject({ type, label: { zh: '退款 · 题', en: 'Refund · Question' } });
  expect(field?.hasNoPast).toBe(hasNoPast);
});

it('leaves out what nobody could compare with', () =>
  expect(fields[answerField(formId, 'reference')]).toBeUndefined());

it('tells what changed of choices, numbers and yes or no, and nothing that somebody wrote', () => {
  const before = { choice: 'broken', text: '王芳', number: 2, date: '2026-11-02', consent: true };
  const after = { choice: 'late', text: '李雷', number: 2, date: '2026-11-03', money: 1250 };
  expect(toldAnswers(form, before, after)).toEqual([
    { formId, question: 'choice', from: 'broken', to: 'late' },
    { formId, question: 'money', from: null, to: 1250 },
    { formId, question: 'consent', from: true, to: null },
  ]);
});
