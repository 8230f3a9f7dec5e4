import { z } from 'zod';
import { roundTo } from '../formula/evaluate-formula.ts';
import { formulaLengthMax, parseFormula } from '../formula/parse-formula.ts';
import { type Answer, accept, decline, questionKind } from '../question-kind.ts';
import { answerReasons, formReasons, questionKindWords } from '../words.ts';

const amountMax = 1_000_000_000_000;
const Currency = z.string().regex(/^[A-Z]{3}$/);
const Amount = z.int().min(-amountMax).max(amountMax);

export const MoneySettings = z
  .strictObject({
    /** ISO 4217. */
    currency: Currency.default('CNY'),
    /** Smallest and largest amount, in minor units. */
    min: Amount.default(0),
    max: Amount.default(amountMax),
  })
  .refine(({ min, max }) => min <= max);

/** How many decimal places a currency's amounts are written with. @example currencyDecimals('JPY') // 0 */
export function currencyDecimals(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits;
}

/** An amount of one currency, stored in minor units. @example 1250 // ¥12.50 */
export const moneyKind = questionKind({
  key: 'money',
  words: questionKindWords.money,
  settings: MoneySettings,
  field: ({ currency }) => ({ type: 'money', currency }),
  check: ({ min, max }, answer) => {
    if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) return decline(answerReasons.notMoney);
    return answer < min || answer > max ? decline(answerReasons.outOfRange) : accept(answer);
  },
  number: ({ currency }, answer) =>
    typeof answer === 'number' ? majorUnits(answer, currencyDecimals(currency)) : null,
  describe: ({ currency }, answer, { locale }) => moneyText(answer, currency, locale),
});

export const ComputedSettings = z.strictObject({
  formula: z.string().min(1).max(formulaLengthMax),
  decimals: z.int().min(0).max(6).default(2),
  /** The result is an amount of this currency. */
  currency: Currency.optional(),
  /** The result that is worth full marks, where it is scored; 0 is worth none. */
  best: z.number().positive().max(amountMax).optional(),
});

const nothing = { number: 0 } as const;

/** A number that follows from the answers before it. Nobody answers it, and nobody is asked. */
export const computedKind = questionKind({
  key: 'computed',
  words: questionKindWords.computed,
  settings: ComputedSettings.refine(({ formula }) => parseFormula(formula) !== null, {
    path: ['formula'],
    message: formReasons.badFormula.key,
  }),
  field: ({ currency }) => (currency ? { type: 'money', currency } : { type: 'number' }),
  check: (_settings, answer) =>
    typeof answer === 'number' && Number.isFinite(answer) ? accept(answer) : decline(answerReasons.notNumber),
  score: ({ best }, answer) =>
    best === undefined || typeof answer !== 'number' ? null : Math.min(1, Math.max(0, answer / best)),
  hasPoints: ({ best }) => best !== undefined,
  number: ({ currency }, answer) => {
    if (typeof answer !== 'number') return null;
    return currency ? majorUnits(answer, currencyDecimals(currency)) : answer;
  },
  formula: ({ formula }) => parseFormula(formula) ?? nothing,
  fromNumber: ({ currency, decimals }, result) => {
    if (currency === undefined) return roundTo(result, decimals);
    const places = currencyDecimals(currency);
    return Number(`${roundTo(result, places)}e${places}`);
  },
  describe: ({ currency }, answer, { locale }) =>
    currency ? moneyText(answer, currency, locale) : String(answer),
});

function majorUnits(minor: number, decimals: number): number {
  return Number(`${minor}e-${decimals}`);
}

function moneyText(answer: Answer, currency: string, locale: string): string {
  const major = majorUnits(Number(answer), currencyDecimals(currency));
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(major);
}
