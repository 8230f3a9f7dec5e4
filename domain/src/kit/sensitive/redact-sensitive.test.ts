import { expect, it } from 'vitest';
import { sensitiveKinds } from './find-sensitive.ts';
import { redactSensitive } from './redact-sensitive.ts';

const text = '电话 13812345678，邮箱 lin@example.com';

it('takes out the kinds it is told, and not a digit stays', () => {
  expect(redactSensitive(text, ['phone'])).toEqual({
    value: '电话 ██████，邮箱 lin@example.com',
    taken: { phone: 1 },
  });
  expect(redactSensitive(text, sensitiveKinds).value).toBe('电话 ██████，邮箱 ██████');
});

it('reaches every text of answers, and leaves their names and numbers', () => {
  const answers = { '13812345678': 'x', nested: [{ said: text }], amount: 13_812_345_678, none: null };
  const { value, taken } = redactSensitive(answers, ['phone', 'email']);
  expect(value).toEqual({ ...answers, nested: [{ said: '电话 ██████，邮箱 ██████' }] });
  expect(taken).toEqual({ phone: 1, email: 1 });
});

it.each([
  { value: '订单 8877', why: 'nothing is there' },
  { value: '密码是abc12345', why: 'another kind is there' },
  { value: 7, why: 'a number is no text' },
])('leaves $value as it is: $why', ({ value }) =>
  expect(redactSensitive(value, ['phone'])).toEqual({ value, taken: {} }),
);

it('finds nothing more where it has taken something out', () => {
  const once = redactSensitive(`${text} 密码是abc12345 身份证11010519491231002X`, sensitiveKinds).value;
  expect(redactSensitive(once, sensitiveKinds)).toEqual({ value: once, taken: {} });
});
