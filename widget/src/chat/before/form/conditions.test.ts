import { type FieldSet, type Filter, matches, parseFilter } from '@zhiyin/domain/kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds } from './conditions.ts';

const label = { zh: '题', en: 'Question' };
const choices = ['tea', 'ware', 'other'].map((key) => ({ key, label }));
const fields: FieldSet = {
  name: { type: 'text', label },
  age: { type: 'number', label },
  agree: { type: 'boolean', label },
  topic: { type: 'choice', label, choices },
  likes: { type: 'choices', label, choices },
};
const key = fc.constantFrom('tea', 'ware', 'other');
const text = fc.constantFrom('Ann', 'ann', 'ANNA', '林晚', 'Ä');
const small = fc.integer({ min: 0, max: 4 });

function on(field: string, operators: readonly string[], value: fc.Arbitrary<string | number | boolean>) {
  const condition = fc.record({ operator: fc.constantFrom(...operators), one: value, two: value });
  return condition.map(({ operator, one, two }): Filter => {
    if (operator === 'is-empty' || operator === 'is-not-empty') return { field, operator };
    const isPair = operator === 'between' && one > two;
    const takesList = /any-of|none-of|all-of|between/.test(operator);
    return { field, operator, value: takesList ? (isPair ? [two, one] : [one, two]) : one };
  });
}
const empty = ['is-empty', 'is-not-empty'];
const same = ['is', 'is-not', ...empty];
const some = ['is-any-of', 'is-none-of'];
const condition = fc.oneof(
  on('name', [...same, 'contains', 'does-not-contain', 'starts-with'], text),
  on('age', [...same, 'above', 'at-least', 'below', 'at-most', 'between'], small),
  on('agree', ['is', ...empty], fc.boolean()),
  on('topic', [...same, ...some], key),
  on('likes', ['has-any-of', 'has-all-of', 'has-none-of', ...empty], key),
);
const filter: fc.Arbitrary<Filter> = fc.oneof(
  condition,
  condition.map((not) => ({ not })),
  fc.array(condition, { maxLength: 3 }).map((all) => ({ all })),
  fc.array(condition, { maxLength: 3 }).map((any) => ({ any })),
);
const given = fc.record(
  { name: text, age: small, agree: fc.boolean(), topic: key, likes: fc.uniqueArray(key) },
  { requiredKeys: [] },
);

it('says of every condition what the server will say', () => {
  let compared = 0;
  fc.assert(
    fc.property(filter, given, (asked, answers) => {
      const parsed = parseFilter(fields, asked);
      if (!parsed.ok) return;
      compared += 1;
      const expected = matches(parsed.filter, answers, { now: new Date(0) });
      expect(holds(asked, answers, (field) => field === 'name')).toBe(expected);
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});
