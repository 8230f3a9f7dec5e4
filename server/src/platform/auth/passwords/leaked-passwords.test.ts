import { expect, it } from 'vitest';
import { isLeaked } from './leaked-passwords.ts';

it.each([
  'qwertyuiop',
  '1qaz2wsx3edc',
  'woaini1314',
  'WOAINI1314',
  'ｗｏａｉｎｉ１３１４',
  '52013145201314',
  '5201314520',
  'woaini5201314',
  'zhangwei123456',
  'Password1234',
  '!!password!!',
  'woaini1314!!',
  '1234567890',
  'iloveyou2024',
])('knows %s', (password) => expect(isLeaked(password)).toBe(true));

it.each(['correct horse battery', '山高月小水落石出', 'tq8-mvow-31xz', 'Nachtigall im Schnee'])(
  'does not know %s',
  (password) => expect(isLeaked(password)).toBe(false),
);
