import { expect, it } from 'vitest';
import { filterReasons } from '../filter/words.ts';
import { problemsSaid } from './problems-said.ts';
import { ruleReasons } from './words.ts';

it.each([
  { why: 'a condition', path: 'if.all.0.field', en: 'Conditions: There is no such field' },
  { why: 'the whole filter', path: 'if', en: 'Conditions: There is no such field' },
  { why: 'a trigger', path: 'when.facts.0', en: 'When: There is no such field' },
  { why: 'the third action', path: 'steps.2.action', en: 'Action 3: There is no such field' },
  { why: 'no part of it', path: 'subject', en: 'There is no such field' },
])('says of $why where it is', ({ path, en }) => {
  expect(problemsSaid([{ path, reason: filterReasons.unknownField }]).en).toBe(en);
});

it('says each thing once, in both languages', () => {
  const gone = { path: 'if.all.0.field', reason: filterReasons.unknownField };
  const other = { path: 'if.all.3.field', reason: filterReasons.unknownField };
  const step = { path: 'steps.0.action', reason: ruleReasons.unknownAction };
  expect(problemsSaid([gone, other, step])).toEqual({
    zh: '条件：没有这个字段；第 1 个动作：没有这个动作',
    en: 'Conditions: There is no such field; Action 1: There is no such action',
  });
});
