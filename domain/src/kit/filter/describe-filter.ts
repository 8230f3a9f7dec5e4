import { intlTags, type Locale, say, type Text } from '../words.ts';
import { type Choice, type Field, type FieldSet, fieldOf } from './field.ts';
import { type CheckedFilter, type Condition, me, type Scalar } from './filter.ts';
import { filterWords, operatorWords } from './words.ts';

export interface Describing {
  /** Zone in which moments are shown; UTC unless said. */
  readonly timeZone?: string;
  /** The name behind an id; the id itself when it is not known. */
  readonly nameOf?: (field: string, id: string) => string | undefined;
}

/**
 * A filter as a sentence that a person can check, with the fields' own labels and choices.
 *
 * @example describeFilter(filter, fields, 'en') // 'Status is Open and (Priority is above 3 or Tags has any of VIP)'
 */
export function describeFilter(
  filter: CheckedFilter,
  fields: FieldSet,
  locale: Locale,
  describing: Describing = {},
): string {
  return sentence({ fields, locale, ...describing }, filter, false);
}

interface Telling extends Describing {
  readonly fields: FieldSet;
  readonly locale: Locale;
}

function sentence(telling: Telling, filter: CheckedFilter, isInside: boolean): string {
  const { locale } = telling;
  if ('not' in filter) {
    return say(filterWords.not, locale, { inner: sentence(telling, filter.not, false) });
  }
  if ('all' in filter) return joined(telling, filter.all, filterWords.and, filterWords.everything, isInside);
  if ('any' in filter) return joined(telling, filter.any, filterWords.or, filterWords.nothing, isInside);
  return conditionSentence(telling, filter);
}

function joined(
  telling: Telling,
  members: readonly CheckedFilter[],
  word: Text,
  none: Text,
  isInside: boolean,
): string {
  const { locale } = telling;
  const [only, ...others] = members;
  if (only === undefined) return none[locale];
  if (others.length === 0) return sentence(telling, only, isInside);
  const inner = members.map((member) => sentence(telling, member, true)).join(word[locale]);
  return isInside ? say(filterWords.group, locale, { inner }) : inner;
}

function conditionSentence(telling: Telling, condition: Condition): string {
  const { locale } = telling;
  const field = fieldOf(telling.fields, condition.field);
  const label = field?.label[locale] ?? condition.field;
  const words = say(operatorWords[condition.operator], locale, operands(telling, condition, field));
  // Chinese needs a space only beside Latin letters and digits.
  const isTight = locale === 'zh' && !/[\x21-\x7e]$/.test(label) && !/^[\x21-\x7e]/.test(words);
  return isTight ? `${label}${words}` : `${label} ${words}`;
}

function operands(
  telling: Telling,
  condition: Condition,
  field: Field | undefined,
): Readonly<Record<string, string>> {
  const { locale } = telling;
  const shown = (value: Scalar): string => valueText(telling, condition, field, value);
  switch (condition.operator) {
    case 'is-empty':
    case 'is-not-empty':
    case 'changed':
      return {};
    case 'within-last':
    case 'within-next':
      return { value: durationText(condition.value, locale) };
    case 'between':
      return { from: shown(condition.value[0]), to: shown(condition.value[1]) };
    case 'changed-from':
    case 'changed-to':
      return { value: condition.value === null ? filterWords.empty[locale] : shown(condition.value) };
    case 'is-any-of':
    case 'is-none-of':
    case 'has-any-of':
    case 'has-all-of':
    case 'has-none-of':
      return { value: condition.value.map(shown).join(filterWords.list[locale]) };
    default:
      return { value: shown(condition.value) };
  }
}

function valueText(telling: Telling, condition: Condition, field: Field | undefined, value: Scalar): string {
  const { locale } = telling;
  if (typeof value === 'boolean') return filterWords[value ? 'yes' : 'no'][locale];
  if (typeof value === 'number') return numberText(field, locale, value);
  switch (condition.type) {
    case 'text':
      return say(filterWords.quoted, locale, { text: value });
    case 'moment':
      return momentText(value, locale, telling.timeZone ?? 'UTC');
    case 'reference':
      if (value === me) return filterWords.me[locale];
      return telling.nameOf?.(condition.field, value) ?? choiceOf(field, value)?.label[locale] ?? value;
    default:
      return choiceOf(field, value)?.label[locale] ?? value;
  }
}

function choiceOf(field: Field | undefined, key: string): Choice | undefined {
  return field?.choices?.find((choice) => choice.key === key);
}

function numberText(field: Field | undefined, locale: Locale, value: number): string {
  const { currency } = field ?? {};
  if (currency === undefined) return new Intl.NumberFormat(intlTags[locale]).format(value);
  const money = new Intl.NumberFormat(intlTags[locale], { style: 'currency', currency });
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2;
  return money.format(value / 10 ** digits);
}

function momentText(value: string, locale: Locale, timeZone: string): string {
  const shown = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat(intlTags[locale], shown).format(new Date(value));
}

const units = [
  { seconds: 86_400, many: filterWords.days, one: filterWords.day },
  { seconds: 3_600, many: filterWords.hours, one: filterWords.hour },
  { seconds: 60, many: filterWords.minutes, one: filterWords.minute },
  { seconds: 1, many: filterWords.seconds, one: filterWords.second },
] as const;

/** A duration in the largest unit that divides it: 7200 is 2 hours, 5400 is 90 minutes. */
function durationText(seconds: number, locale: Locale): string {
  const unit = units.find((one) => seconds % one.seconds === 0) ?? units[3];
  const n = seconds / unit.seconds;
  return n === 1 ? unit.one[locale] : say(unit.many, locale, { n });
}
