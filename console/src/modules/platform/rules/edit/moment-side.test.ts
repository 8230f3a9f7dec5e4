import { parseRule, type RuleRegistry, ruleReasons } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { momentProblems, movedTo, sideOf, spanned } from './moment-side.ts';

const day = 24 * 3600;

it.each([
  { seconds: 0, side: 'at' },
  { seconds: -60, side: 'before' },
  { seconds: 60, side: 'after' },
])('shows $seconds seconds as they are: $side', ({ seconds, side }) => expect(sideOf(seconds)).toBe(side));

it.each([
  { why: 'the span goes along', side: 'after', from: -3600, to: 3600 },
  { why: 'there is none at the moment itself', side: 'at', from: -3600, to: 0 },
  { why: 'it begins with a day', side: 'before', from: 0, to: -day },
] as const)('moves to another side: $why', ({ side, from, to }) => expect(movedTo(side, from)).toBe(to));

it.each([
  { why: 'is kept while the box is empty', seconds: -2 * day, span: undefined, to: -2 * day },
  { why: 'keeps its side', seconds: -2 * day, span: 3 * day, to: -3 * day },
  { why: 'is what was typed', seconds: 3600, span: 7200, to: 7200 },
])('a span $why', ({ seconds, span, to }) => expect(spanned(seconds, span)).toBe(to));

const registry: RuleRegistry = {
  subjects: new Map([
    ['ticket', { dueAt: { type: 'moment', label: { zh: '到期', en: 'Due' }, setsOff: true } }],
  ]),
  triggers: [],
  actions: [],
};

it.each([
  { why: 'ninety-one days are too long', around: { field: 'dueAt', seconds: 91 * day }, span: 'too-long' },
  { why: 'so they are before it', around: { field: 'dueAt', seconds: -91 * day }, span: 'too-long' },
  { why: 'ninety are not', around: { field: 'dueAt', seconds: 90 * day }, span: null },
])('$why, and the moment is not marked for it', ({ around, span }) => {
  const rule = {
    ...{ name: 'x', subject: 'ticket', when: { facts: [], around }, if: { all: [] } },
    steps: [{ action: 'x', settings: {} }],
  };
  const parsed = parseRule(registry, rule);
  expect(momentProblems(parsed.ok ? [] : parsed.problems, around.seconds)).toEqual({ field: null, span });
});

it('marks a moment that is gone', () => {
  const problems = [{ path: 'when.around.field', reason: ruleReasons.unknownMoment }];
  expect(momentProblems(problems, 60)).toEqual({ field: ruleReasons.unknownMoment, span: null });
});
