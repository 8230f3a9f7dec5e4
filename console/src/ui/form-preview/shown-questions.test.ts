import { parseForm } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { shownQuestions } from './shown-questions.ts';

const label = { zh: '问', en: 'Ask' };
const parsed = parseForm({
  formId: '01930000-0000-7000-8000-000000000000',
  version: 1,
  title: label,
  questions: [
    { key: 'mark', kind: 'rating', label, settings: { scale: 'stars' } },
    {
      key: 'why',
      kind: 'text',
      label,
      shownIf: { field: 'mark', operator: 'at-most', value: 3 },
    },
    { key: 'more', kind: 'text', label, shownIf: { field: 'why', operator: 'is-not-empty' } },
  ],
});

it.each([
  { why: 'nothing is answered yet', answers: {}, keys: ['mark'] },
  { why: 'a good mark needs no reason', answers: { mark: 5 }, keys: ['mark'] },
  { why: 'a poor one does', answers: { mark: 2 }, keys: ['mark', 'why'] },
  { why: 'what a hidden question holds is empty', answers: { mark: 5, why: 'slow' }, keys: ['mark'] },
  { why: 'so is what is not an answer', answers: { mark: 'poor', why: 'slow' }, keys: ['mark'] },
  { why: 'a reason opens the next', answers: { mark: 1, why: 'slow' }, keys: ['mark', 'why', 'more'] },
])('asks $keys: $why', ({ answers, keys }) => {
  if (!parsed.ok) throw new Error('The form is wrong.');
  const shown = shownQuestions(parsed.form, answers, { now: new Date(0) });
  expect(shown.map(({ question }) => question.key)).toEqual(keys);
});
