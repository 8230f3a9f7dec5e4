import { expect, it } from 'vitest';
import { saidFigure } from './said-figure.ts';

it.each([
  { unit: 'share', value: 0.913, said: '91.3%' },
  { unit: 'count', value: 12_345, said: '12,345' },
  { unit: 'seconds', value: 45, said: '45 s' },
  { unit: 'seconds', value: 3599.6, said: '1 h 0 min' },
  { unit: 'seconds', value: 200, said: '3 min 20 s' },
  { unit: 'money', value: 123_450, currency: 'CNY', said: '1,234.5 CNY' },
  { unit: 'money', value: 500, currency: 'JPY', said: '500 JPY' },
  { unit: 'points', value: -12.345, said: '-12.35' },
] as const)('says $value of $unit as $said', ({ said, ...figure }) => {
  expect(saidFigure(figure)).toBe(said);
});
