import { expect, it } from 'vitest';
import { parseRule } from './parse-rule.ts';
import type { RuleRegistry } from './rule.ts';
import { type Setting, suitsSetting } from './setting.ts';

const words = { zh: '词', en: 'Word' };
const registry: RuleRegistry = {
  subjects: new Map([['conversation', { state: { type: 'choice', label: words } }]]),
  triggers: [
    {
      factKind: 'surveys.answered',
      subjectKind: 'conversation',
      words,
      fields: { score: { type: 'number', label: words } },
    },
    { factKind: 'inbox.closed', subjectKind: 'conversation', words },
  ],
  actions: [{ key: 'a', subjectKind: null, words, settings: [] }],
};
const low = { field: 'score', operator: 'at-most', value: 2 };

it.each([
  { why: 'the fact tells it', when: { facts: ['surveys.answered'] }, ok: true },
  {
    why: 'the fact tells it before a wait',
    when: { facts: ['surveys.answered'], waitSeconds: 60 },
    ok: true,
  },
  { why: 'one of two facts tells it', when: { facts: ['inbox.closed', 'surveys.answered'] }, ok: true },
  { why: 'another fact sets it off', when: { facts: ['inbox.closed'] }, ok: false },
  { why: 'only other rules run it', when: { facts: [] }, ok: false },
  {
    why: 'it goes by the clock',
    when: { facts: [], at: { time: '09:00', days: ['mon'] } },
    ok: false,
  },
])('a rule may ask what a fact tells: $why: $ok', ({ when, ok }) => {
  const rule = { name: 'r', subject: 'conversation', when, if: low, steps: [{ action: 'a' }] };
  expect(parseRule(registry, rule).ok).toBe(ok);
});

const field: Setting = { key: 'field', kind: 'answer', label: words };
const formId = '01890a5d-ac96-774b-bcce-b302099a8057';

it.each([
  { value: { formId, question: 'wish', answer: 'refund' }, ok: true },
  { value: { formId, question: 'wish', answer: false }, ok: true },
  { value: { formId, question: 'wish' }, ok: false },
  { value: { formId, question: 'wish', answer: '' }, ok: false },
  { value: { formId, question: '', answer: 'x' }, ok: false },
  { value: 'wish', ok: false },
])('the answer to a question: $value suits $ok', ({ value, ok }) =>
  expect(suitsSetting(field, value)).toBe(ok),
);
