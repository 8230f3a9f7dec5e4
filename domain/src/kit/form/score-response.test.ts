import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from './form.ts';
import { parseForm } from './parse-form.ts';
import { scoreResponse } from './score-response.ts';

const label = { zh: '题目', en: 'Question' };
const stars = (key: string, rest: object = {}) => ({
  key,
  kind: 'rating',
  label,
  weight: 1,
  settings: { scale: 'stars', allowsNotApplicable: true },
  ...rest,
});
const passOrFail = (key: string, rest: object = {}) => ({
  key,
  kind: 'choice',
  label,
  weight: 1,
  settings: {
    allowsNotApplicable: true,
    options: [
      { key: 'pass', label, points: 1 },
      { key: 'fail', label, points: 0 },
    ],
  },
  ...rest,
});

function formOf(questions: object[], sections: object[] = []): Form {
  const parsed = parseForm({
    formId: '01890a5d-ac96-774b-bcce-b302099a8057',
    version: 1,
    title: label,
    sections,
    questions,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.form;
}

describe('scoreResponse', () => {
  const plain = formOf([stars('a', { weight: 3 }), stars('b'), { ...stars('note'), weight: undefined }]);

  it.each([
    { answers: { a: 5, b: 5 }, score: 100, why: 'all is best' },
    { answers: { a: 1, b: 1 }, score: 0, why: 'all is worst' },
    { answers: { a: 5, b: 1 }, score: 75, why: 'weights count' },
    { answers: { a: 'not-applicable', b: 3 }, score: 50, why: 'what does not apply leaves both sides' },
    { answers: { b: 3 }, score: 50, why: 'so does what was left out' },
    { answers: { a: 'not-applicable' }, score: null, why: 'nothing applies' },
    { answers: { note: 1 }, score: null, why: 'nothing that was answered is scored' },
  ])('is $score when $why', ({ answers, score }) => {
    expect(scoreResponse(plain, answers)).toMatchObject({ score, raw: score });
  });

  const sections = [
    { key: 'manner', label, weight: 20 },
    { key: 'solution', label, weight: 80 },
  ];
  const card = formOf(
    [
      stars('greeting', { section: 'manner' }),
      stars('tone', { section: 'manner' }),
      stars('solved', { section: 'solution', weight: 5 }),
      passOrFail('privacy', { section: 'solution', weight: 5, isFatal: true }),
    ],
    sections,
  );

  it.each([
    {
      answers: { greeting: 5, tone: 3, solved: 5, privacy: 'pass' },
      score: 95,
      raw: 95,
      why: 'sections weigh 20 and 80',
    },
    {
      answers: { greeting: 5, tone: 3, solved: 5, privacy: 'fail' },
      score: 0,
      raw: 55,
      why: 'a fatal item failed',
    },
    {
      answers: { greeting: 5, tone: 3, solved: 'not-applicable', privacy: 'not-applicable' },
      score: 75,
      raw: 75,
      why: 'a section that does not apply is dropped',
    },
    {
      answers: { greeting: 5, tone: 'not-applicable', solved: 1, privacy: 'pass' },
      score: 60,
      raw: 60,
      why: 'an item that does not apply is dropped',
    },
  ])('is $score (raw $raw) when $why', ({ answers, score, raw }) => {
    const got = scoreResponse(card, answers);
    expect(got.score).toBeCloseTo(score, 9);
    expect(got.raw).toBeCloseTo(raw, 9);
  });

  it('weighs a section without a weight by those of its questions that apply', () => {
    const form = formOf(
      [stars('a', { section: 's' }), stars('b', { section: 's' }), stars('c', { section: 't' })],
      [
        { key: 's', label },
        { key: 't', label },
      ],
    );
    expect(scoreResponse(form, { a: 5, b: 5, c: 2 }).score).toBe(75);
    expect(scoreResponse(form, { a: 5, b: 'not-applicable', c: 1 }).score).toBe(50);
  });

  it('names the items that failed and what each section got', () => {
    const got = scoreResponse(card, { greeting: 5, privacy: 'fail' });
    expect(got.failed).toEqual(['privacy']);
    expect(got.sections).toEqual([
      { section: 'manner', score: 100, weight: 20 },
      { section: 'solution', score: 0, weight: 80 },
    ]);
  });

  it('gives several right options their share of the points', () => {
    const options = [3, 1, 0].map((points, index) => ({ key: `o${index}`, label, points }));
    const form = formOf([
      { key: 'a', kind: 'choice', label, weight: 1, settings: { isMany: true, options } },
    ]);
    expect(scoreResponse(form, { a: ['o0', 'o2'] }).score).toBe(75);
  });
});

describe('every score', () => {
  const answer = fc.constantFrom<string | number>(1, 2, 3, 4, 5, 'not-applicable');

  it('lies between 0 and 100, never falls when an answer gets better, and ignores the scale of the weights', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(weights, fc.tuple(answer, answer, answer), (given, [a, b, c]) => {
        const formWith = (factor: number) =>
          formOf(given.map((weight, index) => stars(`q${index}`, { weight: weight * factor })));
        const got = scoreResponse(formWith(1), { q0: a, q1: b, q2: c }).score;
        const scaled = scoreResponse(formWith(10), { q0: a, q1: b, q2: c }).score;
        if (got === null) {
          expect(scaled).toBeNull();
          return;
        }
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got).toBeLessThanOrEqual(100);
        expect(scaled).toBeCloseTo(got, 9);
        if (typeof a !== 'number') return;
        const better = scoreResponse(formWith(1), { q0: Math.min(5, a + 1), q1: b, q2: c }).score;
        expect(better ?? -1).toBeGreaterThanOrEqual(got - 1e-9);
      }),
      { numRuns: 100 },
    );
  });
});
