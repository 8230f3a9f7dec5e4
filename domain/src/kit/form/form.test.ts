import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkResponse } from './check-response.ts';
import type { Form } from './form.ts';
import { standardKinds } from './form.ts';
import { parseForm } from './parse-form.ts';
import { accept, decline, questionKind } from './question-kind.ts';
import { answerReasons } from './words.ts';

const label = { zh: '题目', en: 'Question' };
const context = { now: new Date('2026-03-02T09:00:00Z') };
const head = { formId: '01890a5d-ac96-774b-bcce-b302099a8057', version: 3, title: label };
const option = (key: string, points?: number) => ({
  key,
  label,
  ...(points === undefined ? {} : { points }),
});

/** Were you happy? If not: what went wrong, and may we call you? A number then, or an order. */
const survey = {
  ...head,
  questions: [
    {
      key: 'happy',
      kind: 'rating',
      label,
      isRequired: true,
      settings: { scale: 'stars', allowsNotApplicable: true },
    },
    {
      key: 'wrong',
      kind: 'choice',
      label,
      isRequired: true,
      shownIf: { field: 'happy', operator: 'at-most', value: 2 },
      settings: { isMany: true, atMost: 2, options: [option('late'), option('rude'), option('other')] },
    },
    {
      key: 'why',
      kind: 'long-text',
      label,
      requiredIf: { field: 'wrong', operator: 'has-any-of', value: ['other'] },
      settings: { lengthMax: 10 },
    },
    { key: 'callback', kind: 'consent', label, shownIf: { field: 'wrong', operator: 'is-not-empty' } },
    {
      key: 'phone',
      kind: 'text',
      label,
      isRequired: true,
      shownIf: { field: 'callback', operator: 'is', value: true },
    },
    { key: 'age', kind: 'number', label, settings: { min: 0, max: 150 } },
  ],
};

function parsed(json: unknown, kinds = standardKinds): Form {
  const form = parseForm(json, kinds);
  if (!form.ok) throw new Error(JSON.stringify(form.problems));
  return form.form;
}

function problemsOf(json: unknown): string[] {
  const form = parseForm(json);
  return form.ok ? [] : form.problems.map(({ path, reason }) => `${path} ${reason.key}`);
}

function answered(answers: unknown, form = parsed(survey)) {
  const checked = checkResponse(form, answers, context);
  if (checked.ok) return checked.response.answers;
  return checked.problems.map(({ question, reason }) => `${question} ${reason.key}`);
}

describe('parseForm', () => {
  const one = (question: object) => ({
    ...head,
    questions: [{ key: 'a', kind: 'text', label, ...question }],
  });

  it.each([
    {
      why: 'nothing',
      json: {},
      problems: [
        'formId form.malformed',
        'version form.malformed',
        'title form.unnamed',
        'questions form.malformed',
      ],
    },
    { why: 'no question', json: { ...head, questions: [] }, problems: ['questions form.malformed'] },
    {
      why: 'words in neither language, which is one thing to mend',
      json: { ...head, questions: [{ key: 'a', kind: 'text', label: { zh: '', en: '' } }] },
      problems: ['questions.0.label form.unnamed'],
    },
    {
      why: 'an unknown kind',
      json: one({ kind: 'hologram' }),
      problems: ['questions.0.kind form.unknown-kind'],
    },
    {
      why: 'settings of another kind',
      json: one({ settings: { scale: 'stars' } }),
      problems: ['questions.0.settings form.unsuitable-settings'],
    },
    {
      why: 'a missing setting',
      json: one({ kind: 'rating' }),
      problems: ['questions.0.settings.scale form.unsuitable-settings'],
    },
    {
      why: 'a section that is not there',
      json: one({ section: 'x' }),
      problems: ['questions.0.section form.unknown-section'],
    },
    { why: 'a weight on a text', json: one({ weight: 1 }), problems: ['questions.0.weight form.unscored'] },
    {
      why: 'a condition on itself',
      json: one({ shownIf: { field: 'a', operator: 'is-empty' } }),
      problems: ['questions.0.shownIf.field form.later-question'],
    },
    {
      why: 'a condition on nothing',
      json: one({ shownIf: { all: [{ field: 'z', operator: 'is-empty' }] } }),
      problems: ['questions.0.shownIf.all.0.field filter.unknown-field'],
    },
    {
      why: 'the same key twice',
      json: { ...head, questions: [...one({}).questions, ...one({}).questions] },
      problems: ['questions.1.key form.double-key'],
    },
    {
      why: 'weights on some sections only',
      json: {
        ...one({}),
        sections: [
          { key: 's', label, weight: 1 },
          { key: 't', label },
        ],
      },
      problems: ['sections form.mixed-weights'],
    },
    {
      why: 'options with one key',
      json: one({ kind: 'choice', settings: { options: [option('x'), option('x')] } }),
      problems: ['questions.0.settings form.unsuitable-settings'],
    },
  ])('refuses $why', ({ json, problems }) => expect(problemsOf(json)).toEqual(problems));

  it('takes a kind that a module brings', () => {
    const order = questionKind({
      key: 'order',
      words: { zh: '订单', en: 'Order' },
      settings: z.strictObject({}),
      field: () => ({ type: 'text' }),
      check: (_settings, answer) =>
        typeof answer === 'string' && /^\d{6}$/.test(answer)
          ? accept(answer)
          : decline(answerReasons.unknownOption),
    });
    const form = parsed(one({ kind: 'order' }), [...standardKinds, order]);
    expect(answered({ a: '123456' }, form)).toEqual({ a: '123456' });
    expect(answered({ a: 'mine' }, form)).toEqual(['a answer.unknown-option']);
  });
});

describe('checkResponse', () => {
  it.each([
    { why: 'a happy answer', given: { happy: 5 }, kept: { happy: 5 } },
    { why: 'not applicable', given: { happy: 'not-applicable' }, kept: { happy: 'not-applicable' } },
    {
      why: 'hidden answers, which are dropped',
      given: { happy: 5, wrong: ['late'], phone: 'x' },
      kept: { happy: 5 },
    },
    {
      why: 'a whole chain of conditions',
      given: {
        happy: 1,
        wrong: ['other', 'late', 'late'],
        why: 'Slow. \n',
        callback: true,
        phone: ' 139\n0000 ',
      },
      kept: { happy: 1, wrong: ['late', 'other'], why: 'Slow.', callback: true, phone: '139 0000' },
    },
    { why: 'blank answers as none', given: { happy: 4, why: '  ', age: null }, kept: { happy: 4 } },
    {
      why: 'no to a consent that is not needed',
      given: { happy: 2, wrong: ['late'], callback: false },
      kept: { happy: 2, wrong: ['late'], callback: false },
    },
  ])('keeps $why', ({ given, kept }) => expect(answered(given)).toEqual(kept));

  it.each([
    { why: 'no answers at all', given: null, problems: [' answer.malformed'] },
    { why: 'a missing answer', given: {}, problems: ['happy answer.needed'] },
    {
      why: 'a blank answer where one is needed',
      given: { happy: 1, wrong: [] },
      problems: ['wrong answer.needed'],
    },
    {
      why: 'an answer needed by condition',
      given: { happy: 1, wrong: ['other'] },
      problems: ['why answer.needed'],
    },
    {
      why: 'questions nobody asked',
      given: { happy: 5, admin: true },
      problems: ['admin answer.unknown-question'],
    },
    { why: 'six stars', given: { happy: 6 }, problems: ['happy answer.out-of-range'] },
    { why: 'half a star', given: { happy: 2.5 }, problems: ['happy answer.not-number'] },
    {
      why: 'an option that is not there',
      given: { happy: 1, wrong: ['ugly'] },
      problems: ['wrong answer.unknown-option'],
    },
    {
      why: 'too many options',
      given: { happy: 1, wrong: ['late', 'rude', 'other'], why: 'x' },
      problems: ['wrong answer.too-many'],
    },
    { why: 'a long text', given: { happy: 5, why: 'x'.repeat(11) }, problems: ['why answer.too-long'] },
    {
      why: 'a text that cannot be stored',
      given: { happy: 5, why: 'a\u0000' },
      problems: ['why answer.not-text'],
    },
    { why: 'a fraction of a year', given: { happy: 5, age: 1.5 }, problems: ['age answer.too-precise'] },
    {
      why: 'several things at once',
      given: { happy: 9, age: -1 },
      problems: ['happy answer.out-of-range', 'age answer.out-of-range'],
    },
  ])('refuses $why', ({ given, problems }) => expect(answered(given)).toEqual(problems));

  it('refuses no where consent is needed', () => {
    const form = parsed({ ...head, questions: [{ key: 'terms', kind: 'consent', label, isRequired: true }] });
    expect(answered({ terms: false }, form)).toEqual(['terms answer.consent-needed']);
  });

  it('stores which version was answered', () => {
    const checked = checkResponse(parsed(survey), { happy: 5 }, context);
    expect(checked).toMatchObject({ response: { formId: head.formId, version: 3 } });
  });

  it('takes any JSON without an exception, and what it keeps it keeps again', () => {
    const form = parsed(survey);
    const plausible = fc.record(
      {
        happy: fc.constantFrom<unknown>(1, 2, 5, 'not-applicable', 'x'),
        wrong: fc.subarray(['late', 'rude', 'other', 'x']),
        why: fc.string(),
        callback: fc.constantFrom<unknown>(true, false, 1),
        phone: fc.string({ unit: 'binary' }),
        age: fc.double(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), plausible), (given) => {
        const checked = checkResponse(form, given, context);
        if (!checked.ok) {
          expect(checked.problems.length).toBeGreaterThan(0);
          return;
        }
        expect(checkResponse(form, checked.response.answers, context)).toEqual(checked);
      }),
      { numRuns: 300 },
    );
  });
});
