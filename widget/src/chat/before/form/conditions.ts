import type { Filter } from '@zhiyin/domain/kit';

/** What a visitor has answered so far, by question. What is not there is empty. */
export type Given = Readonly<Record<string, unknown>>;

/** A condition of a form: a filter over the answers before it. */
export type Condition = Filter;

/**
 * Whether a form's condition holds for what was answered, as the server will say of it: texts without regard to the
 * case of A–Z, comparisons never for what is empty. (The server's own filters weigh more than this whole form.)
 *
 * @param isText whether a question's answer is free text; every other answer is compared exactly.
 */
export function holds(filter: Condition, given: Given, isText: (field: string) => boolean): boolean {
  if ('all' in filter) return filter.all.every((one) => holds(one, given, isText));
  if ('any' in filter) return filter.any.some((one) => holds(one, given, isText));
  if ('not' in filter) return !holds(filter.not, given, isText);
  const { field, operator, value: named } = filter;
  const plain = isText(field) ? lower : (value: unknown) => value;
  const answer = plain(given[field]);
  const all: unknown[] = Array.isArray(named) ? named.map(plain) : [plain(named)];
  const isEmpty = isBlank(answer);
  const has = (one: unknown): boolean => Array.isArray(answer) && answer.includes(one);
  switch (operator) {
    case 'is':
      return !isEmpty && answer === all[0];
    case 'is-not':
      return isEmpty || answer !== all[0];
    case 'is-any-of':
      return !isEmpty && all.includes(answer);
    case 'is-none-of':
      return isEmpty || !all.includes(answer);
    case 'is-empty':
      return isEmpty;
    case 'is-not-empty':
      return !isEmpty;
    case 'has-any-of':
      return all.some(has);
    case 'has-all-of':
      return all.every(has);
    case 'has-none-of':
      return !all.some(has);
    default:
      return isEmpty ? operator === 'does-not-contain' : compares(operator, answer, all);
  }
}

function compares(operator: string, answer: unknown, [first, second]: readonly unknown[]): boolean {
  if (operator === 'between') return order(answer, first) >= 0 && order(answer, second) <= 0;
  if (operator === 'before') return order(answer, first) < 0;
  if (operator === 'after') return order(answer, first) > 0;
  if (operator === 'above') return order(answer, first) > 0;
  if (operator === 'at-least') return order(answer, first) >= 0;
  if (operator === 'below') return order(answer, first) < 0;
  if (operator === 'at-most') return order(answer, first) <= 0;
  if (typeof answer !== 'string' || typeof first !== 'string') return false;
  if (operator === 'contains') return answer.includes(first);
  if (operator === 'does-not-contain') return !answer.includes(first);
  return operator === 'starts-with' && answer.startsWith(first);
}

/** NaN, so that nothing holds, for what cannot be compared. Dates and moments are written so that they sort. */
function order(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string' && one !== other) return one < other ? -1 : 1;
  if (typeof one === 'string' && one === other) return 0;
  return typeof one === 'number' && typeof other === 'number' ? one - other : Number.NaN;
}

/** True for what counts as no answer. */
export function isBlank(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  if (Array.isArray(answer)) return answer.length === 0;
  return typeof answer === 'object' && Object.keys(answer).length === 0;
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : value;
}
