import { expect, it } from 'vitest';
import { changedOf } from './changed-of.ts';

const shop = { name: '月光茶叶店', timeZone: 'Asia/Shanghai', isTwoFactorNeeded: false };

it.each([
  { why: 'nothing was touched', after: shop, changed: {} },
  { why: 'one was', after: { ...shop, name: '茶' }, changed: { name: '茶' } },
  { why: 'a switch was', after: { ...shop, isTwoFactorNeeded: true }, changed: { isTwoFactorNeeded: true } },
  { why: 'only a part was said', after: { timeZone: 'Asia/Tokyo' }, changed: { timeZone: 'Asia/Tokyo' } },
])('sends $changed when $why', ({ after, changed }) => expect(changedOf(shop, after)).toEqual(changed));
