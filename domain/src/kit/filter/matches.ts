import type { FilterRecord } from './field.ts';
import type { CheckedFilter, Condition, FilterContext, Scalar } from './filter.ts';
import { asciiLower, isList, isSame, order, type Plain, plainOperand, plainValue } from './plain-value.ts';

/**
 * Whether a row satisfies a filter. The SQL compiler gives the same answer for the same row; what both promise:
 *
 * - An empty value (null, `''`, `[]`, a field that is not there) satisfies `is-not`, `is-none-of`,
 *   `does-not-contain`, `has-none-of` and `is-empty`, and nothing else. Comparisons never hold for it.
 * - `not` turns an answer round, so `not above 5` holds for an empty number.
 * - Texts compare without regard to the case of A–Z; every other letter is compared as it is. Choices, ids and list
 *   members compare exactly.
 * - `between` includes both ends for numbers, money and days; for moments the end is excluded, so that periods tile.
 * - Moments compare by the millisecond; `within-last` and `within-next` include both ends.
 *
 * @throws TypeError when the row holds something that is not of the field's type: the row was read wrongly.
 * @example matches(filter, { priority: 3, tags: [] }, { now })
 */
export function matches(filter: CheckedFilter, record: FilterRecord, context: FilterContext): boolean {
  return holds(filter, { before: record, after: record }, context);
}

/** A row before and after an event. */
export interface Change {
  readonly before: FilterRecord;
  readonly after: FilterRecord;
}

/**
 * Whether an event satisfies a filter. `changed` looks at both sides, every other operator at the row afterwards.
 * `changed-from` holds when the value was the named one and no longer is; a null stands for empty.
 */
export function matchesChange(filter: CheckedFilter, change: Change, context: FilterContext): boolean {
  return holds(filter, change, context);
}

function holds(filter: CheckedFilter, change: Change, context: FilterContext): boolean {
  if ('all' in filter) return filter.all.every((member) => holds(member, change, context));
  if ('any' in filter) return filter.any.some((member) => holds(member, change, context));
  if ('not' in filter) return !holds(filter.not, change, context);
  return conditionHolds(filter, change, context);
}

function conditionHolds(condition: Condition, change: Change, context: FilterContext): boolean {
  const { field, type } = condition;
  const value = plainValue(type, change.after[field], field);
  const told = (scalar: Scalar): Plain => plainOperand(type, scalar, field, context);
  switch (condition.operator) {
    case 'is':
      return value !== null && value === told(condition.value);
    case 'is-not':
      return value === null || value !== told(condition.value);
    case 'is-any-of':
      return value !== null && condition.value.some((one) => told(one) === value);
    case 'is-none-of':
      return value === null || !condition.value.some((one) => told(one) === value);
    case 'is-empty':
      return value === null;
    case 'is-not-empty':
      return value !== null;
    case 'contains':
    case 'does-not-contain':
    case 'starts-with':
      return searches(condition, value);
    case 'has-any-of':
    case 'has-all-of':
    case 'has-none-of':
      return lists(condition, isList(value) ? value : []);
    case 'changed':
      return !isSame(plainValue(type, change.before[field], field), value);
    case 'changed-from':
    case 'changed-to': {
      const before = plainValue(type, change.before[field], field);
      const named = condition.value === null ? null : told(condition.value);
      // `@me` asked for by nobody names nobody, which is not the empty value.
      if (named === null && condition.value !== null) return false;
      const [here, there] = condition.operator === 'changed-to' ? [value, before] : [before, value];
      return here === named && there !== named;
    }
    default:
      return compares(condition, value, told, context.now.getTime());
  }
}

type Searching = Extract<Condition, { operator: 'contains' | 'does-not-contain' | 'starts-with' }>;

function searches({ operator, value: needle }: Searching, value: Plain): boolean {
  const text = typeof value === 'string' ? value : '';
  if (operator === 'starts-with') return text.startsWith(asciiLower(needle));
  return text.includes(asciiLower(needle)) === (operator === 'contains');
}

type Listing = Extract<Condition, { operator: 'has-any-of' | 'has-all-of' | 'has-none-of' }>;

function lists({ operator, value: named }: Listing, members: readonly string[]): boolean {
  const isThere = (one: Scalar): boolean => members.some((member) => member === one);
  if (operator === 'has-all-of') return named.every(isThere);
  return named.some(isThere) === (operator === 'has-any-of');
}

/** A condition that asks for more or less, or for a time. */
export type Comparing = Extract<
  Condition,
  {
    operator:
      | 'above'
      | 'at-least'
      | 'below'
      | 'at-most'
      | 'before'
      | 'after'
      | 'between'
      | 'within-last'
      | 'within-next';
  }
>;

function compares(
  condition: Comparing,
  value: Plain,
  told: (scalar: Scalar) => Plain,
  nowMs: number,
): boolean {
  switch (condition.operator) {
    case 'above':
    case 'after':
      return order(value, told(condition.value)) > 0;
    case 'at-least':
      return order(value, told(condition.value)) >= 0;
    case 'below':
    case 'before':
      return order(value, told(condition.value)) < 0;
    case 'at-most':
      return order(value, told(condition.value)) <= 0;
    case 'between': {
      const [from, to] = condition.value;
      const pastEnd = order(value, told(to));
      return order(value, told(from)) >= 0 && (condition.type === 'moment' ? pastEnd < 0 : pastEnd <= 0);
    }
    case 'within-last':
      return order(value, nowMs - condition.value * 1000) >= 0 && order(value, nowMs) <= 0;
    case 'within-next':
      return order(value, nowMs) >= 0 && order(value, nowMs + condition.value * 1000) <= 0;
  }
}
