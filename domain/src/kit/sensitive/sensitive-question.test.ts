import { expect, it } from 'vitest';
import { sensitiveQuestion } from './sensitive-question.ts';

it.each([
  {
    of: 'identity-card',
    answer: '110105 19491231 002x',
    stored: '11010519491231002X',
    why: 'the check fits',
  },
  { of: 'identity-card', answer: '110105194912310021', stored: null, why: 'the check does not fit' },
  { of: 'bank-card', answer: '4111 1111 1111 1111', stored: '4111111111111111', why: 'Luhn’s sum fits' },
  { of: 'bank-card', answer: '4111 1111 1111 1112', stored: null, why: 'Luhn’s sum does not fit' },
  { of: 'bank-card', answer: '41', stored: null, why: 'too short for a card' },
  { of: 'phone', answer: '138 1234 5678', stored: '138 1234 5678', why: 'a mobile' },
  { of: 'phone', answer: '010-62345678', stored: '010-62345678', why: 'a landline' },
  { of: 'phone', answer: 'call me', stored: null, why: 'no digits' },
  { of: 'address', answer: ' 文一西路969号 ', stored: '文一西路969号', why: 'any words' },
  { of: 'free', answer: '  ', stored: null, why: 'nothing is said' },
  { of: 'free', answer: 'x'.repeat(301), stored: null, why: 'too long' },
  { of: 'free', answer: 7, stored: null, why: 'no text' },
])('takes $answer for $of as $stored: $why', ({ of, answer, stored }) => {
  const prepared = sensitiveQuestion.prepare({ of });
  const checked = 'kind' in prepared ? prepared.kind.check(answer) : null;
  expect(checked?.ok ? checked.answer : null).toBe(stored);
});
