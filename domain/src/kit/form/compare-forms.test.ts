import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareForms } from './compare-forms.ts';
import { Question } from './form.ts';

const label = { zh: '题', en: 'Question' };
const question = (key: string, more: object = {}) => Question.parse({ key, kind: 'text', label, ...more });
const form = (keys: string) => ({ questions: [...keys].map((key) => question(key)) });

it.each([
  { before: 'abc', after: 'abc', changes: [], why: 'nothing' },
  { before: 'abc', after: 'abxc', changes: ['added x'], why: 'one more' },
  { before: 'abc', after: 'ac', changes: ['removed b'], why: 'one less' },
  { before: 'abcd', after: 'bcda', changes: ['moved a'], why: 'one elsewhere, the others stay' },
  { before: 'abc', after: 'xc', changes: ['added x', 'removed a', 'removed b'], why: 'several' },
])('sees $why from $before to $after', ({ before, after, changes }) => {
  expect(compareForms(form(before), form(after)).map(({ kind, key }) => `${kind} ${key}`)).toEqual(changes);
});

it('names the parts of a question that differ', () => {
  const before = { questions: [question('a', { isRequired: true })] };
  const after = { questions: [question('a', { weight: 2, label: { zh: '题', en: 'Other' } })] };
  expect(compareForms(before, after)).toMatchObject([
    { kind: 'changed', parts: ['label', 'required', 'scoring'], before: { key: 'a' }, after: { weight: 2 } },
  ]);
});

it('moves as few questions as there are, whatever the order', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
  fc.assert(
    fc.property(keys, keys, (before, after) => {
      const changes = compareForms(form(before.join('')), form(after.join('')));
      const count = (kind: string): number => changes.filter((one) => one.kind === kind).length;
      expect(count('added')).toBe(after.filter((key) => !before.includes(key)).length);
      expect(count('removed')).toBe(before.filter((key) => !after.includes(key)).length);
      const common = after.filter((key) => before.includes(key)).length;
      expect(count('moved')).toBeLessThanOrEqual(Math.max(0, common - 1));
    }),
    { numRuns: 200 },
  );
});
