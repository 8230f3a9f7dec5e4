import { expect, it } from 'vitest';
import { duplicated, freshKey, newQuestion, replaced } from './question-list-edit.ts';

it('changes one and takes one out', () => {
  expect(replaced(['a', 'b'], 1, 'x')).toEqual(['a', 'x']);
  expect(replaced(['a', 'b'], 0, null)).toEqual(['b']);
});

it.each([
  { taken: [], key: 'text', why: 'the first' },
  { taken: ['text', 'text-3'], key: 'text-2', why: 'the smallest that is free' },
])('finds the key $key: $why', ({ taken, key }) => expect(freshKey('text', taken)).toBe(key));

it('begins a question with the settings of its kind', () => {
  expect(newQuestion('rating', ['rating'], { scale: 'stars' })).toMatchObject({
    key: 'rating-2',
    settings: { scale: 'stars' },
  });
  expect(newQuestion('text', []).settings).toEqual({});
});

it('puts a copy behind a question, under a key of its own', () => {
  const questions = [newQuestion('text', []), newQuestion('number', [])];
  expect(duplicated(questions, 0).map(({ key }) => key)).toEqual(['text', 'text-2', 'number']);
  expect(duplicated(questions, 9)).toBe(questions);
});
