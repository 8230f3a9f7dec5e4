import type { Formula, FormulaFunction } from './formula.ts';

/** What the questions of a formula were answered, as numbers; null for what was not. */
export type Numbers = (question: string) => number | null;

/**
 * What a formula comes to. Null when something it needs was not answered, when it divides by 0, and when the result is
 * too large to be a number. `sum`, `mean`, `min` and `max` leave out what was not answered (null when that is all);
 * `or` takes its second value instead; `if` takes the second value when the first is above 0, otherwise the third, and
 * looks at no other.
 *
 * @example evaluateFormula(parseFormula('{a} / 4 + or({b}, 1)'), (key) => (key === 'a' ? 10 : null)) // 3.5
 */
export function evaluateFormula(formula: Formula, numbers: Numbers): number | null {
  const result = worth(formula, numbers);
  // -0 is 0 to whoever reads it.
  return result === null || !Number.isFinite(result) ? null : result + 0;
}

function worth(formula: Formula, numbers: Numbers): number | null {
  if ('number' in formula) return formula.number;
  if ('question' in formula) return numbers(formula.question);
  if ('negative' in formula) {
    const value = worth(formula.negative, numbers);
    return value === null ? null : -value;
  }
  if ('call' in formula) return called(formula.call, formula.values, numbers);
  const left = worth(formula.left, numbers);
  const right = worth(formula.right, numbers);
  if (left === null || right === null) return null;
  if (formula.operator === '+') return left + right;
  if (formula.operator === '-') return left - right;
  if (formula.operator === '*') return left * right;
  return right === 0 ? null : left / right;
}

function called(call: FormulaFunction, values: readonly Formula[], numbers: Numbers): number | null {
  const at = (index: number): number | null => {
    const value = values[index];
    return value === undefined ? null : worth(value, numbers);
  };
  if (call === 'or') return at(0) ?? at(1);
  if (call === 'if') {
    const condition = at(0);
    if (condition === null) return null;
    return at(condition > 0 ? 1 : 2);
  }
  const there = values.flatMap((_, index) => at(index) ?? []);
  const [first] = there;
  if (first === undefined) return null;
  switch (call) {
    case 'sum':
      return total(there);
    case 'mean':
      return total(there) / there.length;
    case 'min':
      return Math.min(...there);
    case 'max':
      return Math.max(...there);
    case 'abs':
      return Math.abs(first);
    case 'floor':
      return Math.floor(first);
    case 'ceil':
      return Math.ceil(first);
    case 'round':
      return there.length < values.length ? null : roundTo(first, there[1] ?? 0);
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/**
 * A number with at most so many decimal places (0 to 6), halves away from zero.
 *
 * @example roundTo(-2.345, 2) // -2.35
 */
export function roundTo(number: number, decimals: number): number {
  const places = Math.min(6, Math.max(0, Math.trunc(decimals)));
  if (Math.abs(number) < 1e-7) return 0;
  // Through the decimal text, because 1.005 * 100 is a hair below 100.5.
  const shifted = Number(`${Math.abs(number)}e${places}`);
  const rounded = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${places}`) : Math.abs(number);
  return Number.isFinite(rounded) ? Math.sign(number) * rounded + 0 : number;
}
