import { expect, it } from 'vitest';
import type { FormDefinition } from '../../contract.ts';
import { answersOf, askedQuestions, type Question } from './answers.ts';

const label = { zh: '题', en: 'Question' };
const question = (key: string, kind: string, own: Partial<Question> = {}): Question => ({
  key,
  kind,
  label,
  isRequired: false,
  isFatal: false,
  settings: {},
  ...own,
});
const options = ['tea', 'order'].map((key) => ({ key, label }));
const form: FormDefinition = {
  formId: 'f',
  version: 1,
  title: label,
  sections: [],
  questions: [
    question('topic', 'choice', { isRequired: true, settings: { options } }),
    question('order', 'text', {
      isRequired: true,
      shownIf: { field: 'topic', operator: 'is', value: 'order' },
    }),
    question('phone', 'text', { requiredIf: { field: 'order', operator: 'is-not-empty' } }),
    question('years', 'number', { settings: { min: 0, max: 90 } }),
    question('likes', 'choice', { settings: { options, isMany: true, atLeast: 2 } }),
    question('agree', 'consent', { isRequired: true }),
  ],
};

/** The questions that are asked, with what is wrong with their answers. */
function glance(given: Record<string, unknown>): string[] {
  return askedQuestions(form, given).map(({ question: { key }, isNeeded, problem }) =>
    [key, isNeeded && 'needed', problem?.words.en].filter(Boolean).join(' · '),
  );
}

it('asks only what is to be asked in view of the answers', () => {
  expect(glance({ topic: 'tea', agree: true })).toEqual([
    'topic · needed',
    'phone',
    'years',
    'likes',
    'agree · needed',
  ]);
  expect(glance({ topic: 'order', order: 'A-1', agree: true })[2]).toBe(
    'phone · needed · Please answer this',
  );
});

it('counts what a hidden question was answered for nothing, and does not send it', () => {
  const given = { topic: 'tea', order: 'A-1', phone: ' ', agree: true };
  expect(glance(given)[1]).toBe('phone');
  expect(answersOf(askedQuestions(form, given), given)).toEqual({ topic: 'tea', agree: true });
});

it.each([
  { given: { years: 'ten' }, says: 'years · Please give a number' },
  { given: { years: 91 }, says: 'years · Please give a number from {min} to {max}' },
  { given: { years: 0 }, says: 'years' },
  { given: { likes: ['tea'] }, says: 'likes · Choose at least {count}' },
  { given: { likes: [] }, says: 'likes' },
  { given: { agree: false }, says: 'agree · needed · We cannot go on without your consent' },
  { given: {}, says: 'agree · needed · We cannot go on without your consent' },
])('says “$says” of $given', ({ given, says }) => {
  expect(glance(given)).toContain(says);
});

const lines = ['good', 'bad'].map((key) => ({ key, label }));
const rare: FormDefinition = {
  ...form,
  questions: [
    question('why', 'tree', { settings: { nodes: [options[0], { ...options[1], parent: 'tea' }] } }),
    question('about', 'text', { shownIf: { field: 'why', operator: 'has-any-of', value: ['tea'] } }),
    question('grid', 'matrix', { settings: { rows: options, columns: lines } }),
    question('worst', 'text', { shownIf: { field: 'grid', operator: 'has-any-of', value: ['tea:bad'] } }),
    question('rank', 'ranking', { settings: { options } }),
    question('price', 'money'),
    question('day', 'date'),
    question('late', 'text', { shownIf: { field: 'day', operator: 'after', value: '2026-03-01' } }),
  ],
};

it.each([
  { why: 'nothing was answered', given: {}, asked: ['why', 'grid', 'rank', 'price', 'day'] },
  {
    why: 'a branch, a cell and a day are what conditions say',
    given: { why: 'order', grid: { tea: 'bad', order: 'good' }, day: '2026-03-02' },
    asked: ['why', 'about', 'grid', 'worst', 'rank', 'price', 'day', 'late'],
  },
  {
    why: 'what is half answered will not do',
    given: { grid: { tea: 'good' }, rank: ['tea'], price: 'much' },
    asked: [
      'why',
      'grid · Please answer every row',
      'rank · Choose at least {count}',
      'price · Please give a number',
      'day',
    ],
  },
])('asks the rarer kinds as the server does: $why', ({ given, asked }) => {
  const got = askedQuestions(rare, given).map(({ question: { key }, problem }) =>
    [key, problem?.words.en].filter(Boolean).join(' · '),
  );
  expect(got).toEqual(asked);
});
