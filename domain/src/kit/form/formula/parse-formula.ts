import { type Formula, type FormulaFunction, formulaFunctions } from './formula.ts';

/** Longest formula, in characters: long enough for fifty questions, short enough that its tree stays shallow. */
export const formulaLengthMax = 1000;

const depthMax = 50;
const token = /\s*(?:(\d+(?:\.\d+)?)|\{([a-z0-9][a-z0-9-]{0,59})\}|([a-z]+)|([-+*/(),]))/y;

type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'question'; readonly key: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

/**
 * Reads a formula over the answers before it. Questions stand in braces by their key; there are + - * / with the usual
 * order, brackets, and the functions of `formulaFunctions`. Null when it is not written correctly.
 *
 * @example parseFormula('{count} * {price} + 12.5')
 */
export function parseFormula(text: string): Formula | null {
  if (text.length > formulaLengthMax) return null;
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const reading: Reading = { tokens, at: 0 };
  const formula = readSum(reading, 0);
  return reading.at === tokens.length ? formula : null;
}

interface Reading {
  readonly tokens: readonly Token[];
  at: number;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  let at = 0;
  while (at < end) {
    token.lastIndex = at;
    const [whole, number, key, name, sign] = token.exec(text) ?? [];
    if (whole === undefined) return null;
    at += whole.length;
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number) });
    else if (key !== undefined) tokens.push({ kind: 'question', key });
    else if (name !== undefined) tokens.push({ kind: 'name', name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', sign });
  }
  return tokens;
}

function readSum(reading: Reading, depth: number): Formula | null {
  let left = readProduct(reading, depth);
  while (left !== null) {
    const operator = takeSign(reading, '+') ?? takeSign(reading, '-');
    if (operator === null) return left;
    const right = readProduct(reading, depth);
    left = right && { operator, left, right };
  }
  return null;
}

function readProduct(reading: Reading, depth: number): Formula | null {
  let left = readOne(reading, depth);
  while (left !== null) {
    const operator = takeSign(reading, '*') ?? takeSign(reading, '/');
    if (operator === null) return left;
    const right = readOne(reading, depth);
    left = right && { operator, left, right };
  }
  return null;
}

function readOne(reading: Reading, depth: number): Formula | null {
  if (depth > depthMax) return null;
  if (takeSign(reading, '-')) {
    const negative = readOne(reading, depth + 1);
    return negative && { negative };
  }
  if (takeSign(reading, '(')) {
    const inner = readSum(reading, depth + 1);
    return takeSign(reading, ')') ? inner : null;
  }
  const next = reading.tokens[reading.at++];
  if (next?.kind === 'number') return { number: next.value };
  if (next?.kind === 'question') return { question: next.key };
  return next?.kind === 'name' ? readCall(reading, next.name, depth) : null;
}

function readCall(reading: Reading, name: string, depth: number): Formula | null {
  const call = formulaFunctions.find((one) => one === name);
  if (call === undefined || !takeSign(reading, '(')) return null;
  const values: Formula[] = [];
  do {
    const value = readSum(reading, depth + 1);
    if (value === null) return null;
    values.push(value);
  } while (takeSign(reading, ','));
  return takeSign(reading, ')') && takes(call, values.length) ? { call, values } : null;
}

/** Whether a function can be given this many values. */
function takes(call: FormulaFunction, count: number): boolean {
  if (call === 'floor' || call === 'ceil' || call === 'abs') return count === 1;
  if (call === 'round') return count === 1 || count === 2;
  if (call === 'or') return count === 2;
  return call === 'if' ? count === 3 : true;
}

function takeSign<Sign extends string>(reading: Reading, sign: Sign): Sign | null {
  const next = reading.tokens[reading.at];
  if (next?.kind !== 'sign' || next.sign !== sign) return null;
  reading.at++;
  return sign;
}
