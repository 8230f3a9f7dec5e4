import type { FormDefinition } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import {
  changed,
  duplicated,
  freshKey,
  newQuestion,
  replaced,
  unwritten,
  withoutSection,
  withSection,
} from './question-list-edit.ts';

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

it('takes a section away without its questions, and brings it back with them', () => {
  const form: FormDefinition = {
    ...{ formId: 'f', version: 1, title: unwritten },
    sections: [
      { key: 'a', label: unwritten },
      { key: 'b', label: unwritten },
    ],
    questions: [
      { ...newQuestion('text', []), section: 'a' },
      { ...newQuestion('text', ['text']), section: 'b' },
    ],
  };
  const gone = withoutSection(form, 'a');
  expect(gone.questions.map(({ section }) => section)).toEqual([undefined, 'b']);
  expect(withSection(gone, form, 'a')).toEqual(form);
  expect(withSection(form, form, 'a')).toBe(form);
});

const asked = { field: 'why', operator: 'is', value: 'broken' } as const;
const why = newQuestion('choice', []);
const proof = {
  ...newQuestion('file', []),
  shownIf: { all: [{ not: asked }, { any: [asked] }] },
  requiredIf: asked,
};
const total = newQuestion('computed', [], { formula: '{why} * 2 + {why-not}' });

it('follows a new key in conditions and formulas', () => {
  const list = [{ ...why, key: 'why' }, proof, total];
  const [named, shown, computed] = changed(list, 0, { ...why, key: 'cause' });
  const now = { ...asked, field: 'cause' };
  expect(named?.key).toBe('cause');
  expect(shown).toMatchObject({ shownIf: { all: [{ not: now }, { any: [now] }] }, requiredIf: now });
  expect(computed?.settings['formula']).toBe('{cause} * 2 + {why-not}');
});

it.each([
  { why: 'the key stays', keys: ['why', 'other'], to: 'why' },
  { why: 'another question has the new key', keys: ['why', 'other'], to: 'other' },
  { why: 'another question has the old key', keys: ['why', 'why'], to: 'cause' },
])('leaves conditions as they are while $why', ({ keys, to }) => {
  const list = [...keys.map((key) => ({ ...why, key })), proof];
  expect(changed(list, 0, { ...why, key: to }).at(-1)).toEqual(proof);
});
