import { expect, it } from 'vitest';
import { isNearTo } from './password.ts';

const words = ['li.hua@moonshop.cn', 'Li Hua', '月光茶叶店'];

it.each([
  { why: 'the address itself', password: 'li.hua@moonshop.cn', isNear: true },
  { why: 'the part before the @ with a year', password: 'li.hua-2026', isNear: true },
  { why: 'the same in capitals and full width', password: 'ＬＩＨＵＡ２０２６', isNear: true },
  { why: 'the domain with digits', password: 'moonshop888', isNear: true },
  { why: 'the name twice', password: 'lihualihualihua', isNear: true },
  { why: 'the shop in Chinese', password: '月光茶叶店123456', isNear: true },
  {
    why: 'a sentence that happens to hold the name',
    password: 'the river lihua sings at dawn',
    isNear: false,
  },
  { why: 'something else', password: 'correct horse battery', isNear: false },
  { why: 'a short part of the name alone counts for nothing', password: 'hua likes tea', isNear: false },
])('$isNear: $why', ({ password, isNear }) => expect(isNearTo(password, words)).toBe(isNear));

it('compares with nothing when there are no words', () =>
  expect(isNearTo('anything at all', [])).toBe(false));
