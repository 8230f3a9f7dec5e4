import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFormula, roundTo } from './evaluate-formula.ts';
import { type Formula, formulaFunctions, questionsOf } from './formula.ts';
import { parseFormula } from './parse-formula.ts';

const answers: Readonly<Record<string, number>> = { count: 3, price: 12.5, 'late-days': 2, nothing: 0 };
const numbers = (key: string): number | null => answers[key] ?? null;

function worked(text: string): number | null {
  const formula = parseFormula(text);
  if (formula === null) throw new Error(`not read: ${text}`);
  return evaluateFormula(formula, numbers);
}

describe('evaluateFormula', () => {
  it.each([
    { text: '1 + 2 * 3', value: 7, why: 'products come first' },
    { text: '(1 + 2) * 3', value: 9, why: 'brackets come before' },
    { text: '10 - 3 - 2', value: 5, why: 'from the left' },
    { text: '12 / 3 / 2', value: 2, why: 'from the left too' },
    { text: '-2 * -3', value: 6, why: 'signs bind to what follows' },
    { text: '{count} * {price}', value: 37.5, why: 'answers stand in braces' },
    { text: '{late-days}-1', value: 1, why: 'a hyphen in a key is no minus' },
    { text: '{missing} + 1', value: null, why: 'what was not answered makes all unknown' },
    { text: 'or({missing}, 4) + 1', value: 5, why: 'unless something stands in for it' },
    { text: 'sum({count}, {missing}, 1)', value: 4, why: 'a sum leaves it out' },
    { text: 'mean({count}, {missing}, 5)', value: 4, why: 'so does a mean, on both sides' },
    { text: 'sum({missing})', value: null, why: 'of nothing there is no sum' },
    { text: 'min({count}, 2)', value: 2, why: 'the least' },
    { text: 'max({count}, 2)', value: 3, why: 'the most' },
    { text: 'round(1.005, 2)', value: 1.01, why: 'halves go away from zero, as written and not as stored' },
    { text: 'floor(-1.5) + ceil(1.2) + abs(-4)', value: 4, why: 'the usual ones' },
    { text: 'if({nothing}, 1, 2)', value: 2, why: '0 is no' },
    { text: 'if({count}, 1, {missing})', value: 1, why: 'the other branch is not looked at' },
    { text: '1 / {nothing}', value: null, why: 'nothing is divided by 0' },
    { text: `9${'9'.repeat(300)} * 9${'9'.repeat(300)}`, value: null, why: 'too large' },
  ])('is $value for $text: $why', ({ text, value }) => expect(worked(text)).toBe(value));

  it.each([
    '',
    '1 +',
    '* 2',
    '(1',
    '1)',
    '{}',
    '{A}',
    '{a',
    'a',
    'constructor(1)',
    'sum()',
    'sum(1,)',
    'round(1,2,3)',
    'if(1,2)',
    '1 2',
    '1..2',
    '0x10',
    'a => a',
    '1; 2',
    `${'('.repeat(60)}1${')'.repeat(60)}`,
    '1+'.repeat(600).concat('1'),
  ])('does not read %j', (text) => expect(parseFormula(text)).toBeNull());

  it('names each question once', () => {
    const formula = parseFormula('{a} + sum({b}, -{a}) / {c}');
    expect(formula && questionsOf(formula)).toEqual(['a', 'b', 'c']);
  });
});

const leaf = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((number): Formula => ({ number })),
  fc.constantFrom('count', 'price', 'late-days', 'missing').map((question): Formula => ({ question })),
);
const { formula: anyFormula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({
      operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      left: tie('formula'),
      right: tie('formula'),
    }),
    fc.record({ negative: tie('formula') }),
    fc.record({
      call: fc.constantFrom('sum' as const, 'mean' as const, 'min' as const, 'max' as const),
      values: fc.array(tie('formula'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

/** Writes a formula with every bracket that could be there. */
function written(formula: Formula): string {
  if ('number' in formula) return String(formula.number);
  if ('question' in formula) return `{${formula.question}}`;
  if ('negative' in formula) return `(-${written(formula.negative)})`;
  if ('call' in formula) return `${formula.call}(${formula.values.map(written).join(', ')})`;
  return `(${written(formula.left)} ${formula.operator} ${written(formula.right)})`;
}

/** The same arithmetic in another way: NaN stands for what is unknown. */
function reference(formula: Formula): number {
  if ('number' in formula) return formula.number;
  if ('question' in formula) return answers[formula.question] ?? Number.NaN;
  if ('negative' in formula) return 0 - reference(formula.negative);
  if ('call' in formula) {
    const there = formula.values.map(reference).filter((value) => !Number.isNaN(value));
    if (there.length === 0) return Number.NaN;
    const sorted = there.toSorted((a, b) => a - b);
    if (formula.call === 'min') return sorted[0] ?? Number.NaN;
    if (formula.call === 'max') return sorted.at(-1) ?? Number.NaN;
    const sum = there.reduce((total, one) => total + one, 0);
    return formula.call === 'sum' ? sum : sum / there.length;
  }
  const [left, right] = [reference(formula.left), reference(formula.right)];
  if (formula.operator === '+') return left + right;
  if (formula.operator === '-') return left - right;
  if (formula.operator === '*') return left * right;
  return right === 0 ? Number.NaN : left / right;
}

describe('every formula', () => {
  it('comes to what reference arithmetic comes to, after it was written and read', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const read = parseFormula(written(formula));
        fc.pre(read !== null || written(formula).length > 1000);
        if (read === null) return;
        const wanted = reference(formula);
        const got = evaluateFormula(read, numbers);
        if (!Number.isFinite(wanted)) expect(got).toBeNull();
        else expect(got).toBeCloseTo(wanted, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('is read or refused, whatever is typed, and knows no other names', () => {
    const pieces = fc.constantFrom(
      '1',
      '2.5',
      '{count}',
      '+',
      '-',
      '*',
      '/',
      '(',
      ')',
      ',',
      ' ',
      'eval',
      ...formulaFunctions,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const formula = parseFormula(text);
          if (formula === null) return;
          const value = evaluateFormula(formula, numbers);
          expect(value === null || Number.isFinite(value)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it.each([
  { number: 2.345, decimals: 2, rounded: 2.35 },
  { number: -2.345, decimals: 2, rounded: -2.35 },
  { number: 1e300, decimals: 6, rounded: 1e300 },
  { number: 0.1 + 0.2, decimals: 6, rounded: 0.3 },
  { number: 1e-9, decimals: 2, rounded: 0 },
])('rounds $number to $rounded', ({ number, decimals, rounded }) => {
  expect(roundTo(number, decimals)).toBe(rounded);
});
