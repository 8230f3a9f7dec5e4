import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkResponse } from './check-response.ts';
import type { Form } from './form.ts';
import { parseForm } from './parse-form.ts';
import { scoreResponse } from './score-response.ts';
import { shownQuestions } from './shown-questions.ts';

const label = { zh: '题目', en: 'Question' };
const context = { now: new Date('2026-03-02T09:00:00Z') };
const points = (key: string, worth: number) => ({ key, label, points: worth });
const passOrFail = { allowsNotApplicable: true, options: [points('pass', 1), points('fail', 0)] };
const stars = (key: string, more: object = {}) => ({
  key,
  kind: 'rating',
  label,
  settings: { scale: 'stars', allowsNotApplicable: true },
  ...more,
});

const head = { formId: '01890a5d-ac96-774b-bcce-b302099a8057', version: 1, title: label };

function problemsOf(questions: object[]): string[] {
  const parsed = parseForm({ ...head, questions });
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => `${path} ${reason.key}`);
}

function formOf(questions: object[]): Form {
  const parsed = parseForm({ ...head, questions });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.form;
}

describe('a computed question', () => {
  const order = formOf([
    { key: 'count', kind: 'number', label },
    { key: 'price', kind: 'money', label },
    { key: 'gift', kind: 'consent', label },
    {
      key: 'total',
      kind: 'computed',
      label,
      isRequired: true,
      settings: { formula: '{count} * {price} + 5 * {gift}', currency: 'CNY' },
    },
    {
      key: 'why',
      kind: 'text',
      label,
      isRequired: true,
      shownIf: { field: 'total', operator: 'above', value: 10_000 },
    },
  ]);

  it.each([
    {
      given: { count: 3, price: 1250, gift: false },
      kept: { count: 3, price: 1250, gift: false, total: 3750 },
      why: 'amounts stay in minor units',
    },
    {
      given: { count: 1, price: 1250, gift: true, total: 1 },
      kept: { count: 1, price: 1250, gift: true, total: 1750 },
      why: 'what was sent for it is ignored',
    },
    {
      given: { count: 1, price: 1250 },
      kept: { count: 1, price: 1250 },
      why: 'it is left out where something is missing, and never asked for',
    },
  ])('gives $kept: $why', ({ given, kept }) => {
    expect(checkResponse(order, given, context)).toMatchObject({ ok: true, response: { answers: kept } });
  });

  it('is seen by the conditions after it', () => {
    const given = { count: 9, price: 1250, gift: false };
    expect(checkResponse(order, given, context)).toMatchObject({
      ok: false,
      problems: [{ question: 'why' }],
    });
    expect(shownQuestions(order, given, context).at(-1)?.question.key).toBe('why');
    expect(shownQuestions(order, given, context).map(({ computed }) => computed)).toContain(11_250);
  });

  it.each([
    { formula: '{b} + 1', reason: 'form.unknown-in-formula', why: 'a later question' },
    { formula: '{t} + 1', reason: 'form.unknown-in-formula', why: 'a text' },
    { formula: '{a} +', reason: 'form.bad-formula', why: 'half a formula' },
  ])('cannot be made of $why', ({ formula, reason }) => {
    const questions = [
      { key: 'a', kind: 'number', label },
      { key: 't', kind: 'text', label },
      { key: 'c', kind: 'computed', label, settings: { formula } },
      { key: 'b', kind: 'number', label },
    ];
    expect(problemsOf(questions)).toEqual([`questions.2.settings.formula ${reason}`]);
  });
});

describe('a fatal question', () => {
  const card = formOf([
    stars('tone', { weight: 1 }),
    { key: 'privacy', kind: 'choice', label, isFatal: true, settings: passOrFail },
  ]);

  it.each([
    { privacy: 'pass', score: 75, raw: 75, why: 'counts for nothing while it is passed' },
    { privacy: 'fail', score: 0, raw: 75, why: 'takes all when it is failed, and the raw score stays' },
    { privacy: 'not-applicable', score: 75, raw: 75, why: 'that does not apply is passed' },
  ])('$why', ({ privacy, score, raw }) => {
    expect(scoreResponse(card, { tone: 4, privacy })).toMatchObject({ score, raw });
  });

  it('cannot be one that gives no points', () => {
    const options = [{ key: 'a', label }];
    expect(problemsOf([{ key: 'q', kind: 'choice', label, isFatal: true, settings: { options } }])).toEqual([
      'questions.0.weight form.unscored',
    ]);
  });
});

/** A form of stars in which each question but the first may hide behind one before it. */
const anyForm = fc
  .array(
    fc.record({
      hiddenBy: fc.nat(20),
      isHiding: fc.boolean(),
      isRequired: fc.boolean(),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((parts) =>
    formOf(
      parts.map(({ hiddenBy, isHiding, isRequired, weight }, index) => ({
        ...stars(`q${index}`, { isRequired, weight }),
        ...(isHiding && index > 0
          ? { shownIf: { field: `q${hiddenBy % index}`, operator: 'at-most', value: 2 } }
          : {}),
      })),
    ),
  );
const anyAnswers = fc.array(fc.constantFrom<string | number>(1, 2, 3, 4, 5, 'not-applicable'), {
  minLength: 8,
  maxLength: 8,
});

describe('every form', () => {
  it('never waits for the answer to a question that is not shown, and scores between 0 and 100', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, (form, marks) => {
        const all = Object.fromEntries(
          form.questions.map(({ question }, index) => [question.key, marks[index]]),
        );
        const shown = shownQuestions(form, all, context).map(({ question }) => question.key);
        const onlyShown = Object.fromEntries(shown.map((key) => [key, all[key]]));
        const checked = checkResponse(form, onlyShown, context);
        expect(checked).toEqual(checkResponse(form, all, context));
        if (!checked.ok) throw new Error('everything that is shown was answered');
        expect(Object.keys(checked.response.answers)).toEqual(shown);
        const { score, raw } = scoreResponse(form, checked.response.answers);
        expect(score === null || (score >= 0 && score <= 100 && score === raw)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the weights of the others to each other when one does not apply', () => {
    const mark = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.tuple(mark, mark), fc.tuple(mark, mark, mark), ([a, b], [u, v, w]) => {
        const three = formOf([
          stars('a', { weight: u }),
          stars('b', { weight: v }),
          stars('c', { weight: w }),
        ]);
        const two = formOf([stars('a', { weight: u }), stars('b', { weight: v })]);
        const left = scoreResponse(three, { a, b, c: 'not-applicable' }).score;
        expect(left).toBeCloseTo(scoreResponse(two, { a, b }).score ?? Number.NaN, 9);
      }),
      { numRuns: 100 },
    );
  });
});
