import { expect, it } from 'vitest';
import { findEmoji } from './find-emoji.ts';

it.each([
  { typed: '谢谢', has: '🙏' },
  { typed: 'Thank', has: '🙏' },
  { typed: '物流', has: '🚚' },
  { typed: '👍', has: '👍' },
])('$typed finds $has', ({ typed, has }) => {
  expect(findEmoji(typed).map((one) => one.sign)).toContain(has);
});

it('has each character once, and all of them when nothing was typed', () => {
  const signs = findEmoji(' ').map((one) => one.sign);
  expect(new Set(signs).size).toBe(signs.length);
  expect(findEmoji('no such thing')).toEqual([]);
});
