import type { PickOption } from './setting.ts';

const codes = [
  'CNY',
  'USD',
  'EUR',
  'HKD',
  'TWD',
  'JPY',
  'KRW',
  'GBP',
  'SGD',
  'MYR',
  'THB',
  'VND',
  'AUD',
  'CAD',
];

/** Currencies that shops in this trade settle in; their codes read the same in both languages. */
export const currencyOptions: readonly PickOption[] = codes.map((code) => ({
  value: code,
  words: { zh: code, en: code },
}));
