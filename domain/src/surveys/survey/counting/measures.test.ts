import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../kit/form/parse-form.ts';
import { surveyTemplates } from '../templates.ts';
import { isLow, marksOf } from './measures.ts';

function formOf(key: string) {
  const template = surveyTemplates.find((one) => one.key === key);
  const parsed = parseForm({
    ...template?.form,
    formId: '019ab2d4-0000-7000-8000-000000000001',
    version: 1,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.form;
}

describe('a low answer', () => {
  it.each([
    { answers: { overall: 2 }, is: true, why: 'two stars' },
    { answers: { overall: 3 }, is: false, why: 'three stars' },
    { answers: { overall: 5, attitude: 1 }, is: true, why: 'one of several marks is low' },
    { answers: { recommend: 6 }, is: true, why: 'a detractor' },
    { answers: { recommend: 7 }, is: false, why: 'neither promoter nor detractor' },
    { answers: { effort: 3 }, is: true, why: 'it took an effort' },
    { answers: { effort: 4 }, is: false, why: 'the middle of seven' },
    { answers: { wish: '很差' }, is: false, why: 'words alone are no mark' },
  ])('is $is for $why', ({ answers, is }) => expect(isLow(formOf('service'), answers)).toBe(is));
});

describe('marks', () => {
  it('are what rating questions of a measure’s key were given', () => {
    expect(marksOf(formOf('service'), { overall: 4, recommend: 9, wish: 'x' })).toEqual({
      overall: 4,
      recommend: 9,
    });
    expect(marksOf(formOf('complaint'), { solved: 'yes', attitude: 5 })).toEqual({ attitude: 5 });
  });
});

it.each(surveyTemplates.map(({ key }) => key))(
  'offers the template %s as a form that can be asked',
  (key) => {
    expect(formOf(key).questions.length).toBeGreaterThan(0);
  },
);
