import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likeness, likenessMin } from './similar.ts';

it.each([
  { why: 'one character more', one: '退款未到账', other: '退款还未到账', isAlike: true },
  { why: 'another order of words', one: 'Parcel is lost', other: 'lost parcel', isAlike: true },
  { why: 'nothing shared', one: '杯子碎了', other: '什么时候发货', isAlike: false },
  { why: 'one is empty', one: '', other: '退款', isAlike: false },
  { why: 'both are empty', one: '', other: '', isAlike: false },
])('two titles are alike: $isAlike when $why', ({ one, other, isAlike }) => {
  expect(likeness(one, other) >= likenessMin).toBe(isAlike);
});

it('is the same both ways, between 0 and 1, and 1 with itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const share = likeness(one, other);
      expect(share).toBe(likeness(other, one));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      if (likeness(one, one) > 0) expect(likeness(one, one)).toBe(1);
    }),
  );
});
