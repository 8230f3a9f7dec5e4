import type { Field, FieldType } from './field.ts';

/** What stands beside an operator: nothing, one value, several, two in order, a text to look for, or seconds. */
export type Operand = 'none' | 'one' | 'one-or-empty' | 'many' | 'pair' | 'needle' | 'seconds';

/** Every operator and its operand. `changed…` compare before with after and hold only in filters over events. */
export const operators = {
  is: 'one',
  'is-not': 'one',
  'is-any-of': 'many',
  'is-none-of': 'many',
  contains: 'needle',
  'does-not-contain': 'needle',
  'starts-with': 'needle',
  'is-empty': 'none',
  'is-not-empty': 'none',
  above: 'one',
  'at-least': 'one',
  below: 'one',
  'at-most': 'one',
  between: 'pair',
  before: 'one',
  after: 'one',
  'within-last': 'seconds',
  'within-next': 'seconds',
  'has-any-of': 'many',
  'has-all-of': 'many',
  'has-none-of': 'many',
  changed: 'none',
  'changed-from': 'one-or-empty',
  'changed-to': 'one-or-empty',
} as const satisfies Record<string, Operand>;
export type Operator = keyof typeof operators;

const emptiness = ['is-empty', 'is-not-empty'] as const;
const equality = ['is', 'is-not', 'is-any-of', 'is-none-of'] as const;
const size = ['above', 'at-least', 'below', 'at-most', 'between'] as const;
const change = ['changed', 'changed-from', 'changed-to'] as const;

const byType: Record<FieldType, readonly Operator[]> = {
  text: [...equality, 'contains', 'does-not-contain', 'starts-with', ...emptiness],
  number: [...equality, ...size, ...emptiness],
  money: [...equality, ...size, ...emptiness],
  moment: ['before', 'after', 'between', 'within-last', 'within-next', ...emptiness],
  day: ['is', 'is-not', 'before', 'after', 'between', ...emptiness],
  choice: [...equality, ...emptiness],
  choices: ['has-any-of', 'has-all-of', 'has-none-of', ...emptiness],
  boolean: ['is', 'is-not', ...emptiness],
  reference: [...equality, ...emptiness],
};

/** The operators a condition on a field of this type may use, in the order a builder shows them. */
export function operatorsOf(type: FieldType, over: 'rows' | 'events' = 'rows'): readonly Operator[] {
  if (over === 'rows') return byType[type];
  const changes = type === 'choices' || type === 'moment' ? (['changed'] as const) : change;
  return [...byType[type], ...changes];
}

/** As `operatorsOf`, for one field: what it held before may not be known. */
export function operatorsFor(
  { type, hasNoPast = false }: Pick<Field, 'type' | 'hasNoPast'>,
  over: 'rows' | 'events' = 'rows',
): readonly Operator[] {
  return operatorsOf(type, hasNoPast ? 'rows' : over);
}

/** Whether a text names an operator at all. */
export function isOperator(name: string): name is Operator {
  return Object.hasOwn(operators, name);
}
