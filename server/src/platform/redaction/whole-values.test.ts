import { expect, it } from 'vitest';
import { wholeValues } from './whole-values.ts';

const redact = wholeValues({ phone: 'phone', email: 'email' });
const values = { phone: '0571-1', email: null, own: { phone: '12', name: '林夏' }, note: '找我 13812345678' };

it('takes out what a column is, however it is written, once in all, and what texts hold', () => {
  expect(redact(values, ['phone', 'email'])).toEqual({
    value: { phone: null, email: null, own: { phone: null, name: '林夏' }, note: '找我 ██████' },
    taken: { phone: 2 },
  });
});

it.each([
  { kinds: ['address' as const], why: 'other kinds are asked for' },
  { kinds: [], why: 'none is asked for' },
])('leaves everything when $why', ({ kinds }) =>
  expect(redact(values, kinds)).toEqual({ value: values, taken: {} }),
);
