import { expect, it } from 'vitest';
import { minorUnits } from './minor-units.ts';

it.each([
  { currency: 'CNY', units: 100 },
  { currency: 'JPY', units: 1 },
  { currency: null, units: 100 },
])('counts $units minor units of $currency', ({ currency, units }) => {
  expect(minorUnits(currency)).toBe(units);
});
