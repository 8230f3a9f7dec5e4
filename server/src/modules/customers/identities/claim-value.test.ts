import { expect, it } from 'vitest';
import { claimValue } from './claim-value.ts';

it.each([
  {
    kind: 'phone',
    said: '138 0013 8000',
    value: '+8613800138000',
    why: 'a number of China’s as people write it',
  },
  { kind: 'phone', said: '+86-138-0013-8000', value: '+8613800138000', why: 'with the country’s code' },
  { kind: 'phone', said: '0086 13800138000', value: '+8613800138000', why: 'as it is dialled from abroad' },
  { kind: 'phone', said: '１３８００１３８０００', value: '+8613800138000', why: 'in full-width digits' },
  { kind: 'phone', said: '+1 202-555-0143', value: '+12025550143', why: 'from elsewhere' },
  { kind: 'phone', said: '010-62345678', value: '+861062345678', why: 'a landline' },
  { kind: 'phone', said: '138****8000', value: null, why: 'blanked out' },
  { kind: 'phone', said: '12345', value: null, why: 'too short' },
  { kind: 'phone', said: 'call me', value: null, why: 'no number' },
  { kind: 'mail', said: ' Lin@Example.COM ', value: 'lin@example.com', why: 'pasted' },
  { kind: 'mail', said: 'l***@example.com', value: null, why: 'blanked out' },
  { kind: 'mail', said: 'lin', value: null, why: 'no address' },
  { kind: 'buyer', said: 'AAH-x9', value: 'AAH-x9', why: 'an id stays as it is written' },
  { kind: 'buyer', said: 't**1', value: null, why: 'a platform blanked it out' },
] as const)('compares $said as $value: $why', ({ kind, said, value }) => {
  expect(claimValue(kind, said)).toBe(value);
});
