import { expect, it } from 'vitest';
import { aspectsOf, concepts } from './find-concepts.ts';

it.each([
  { text: '快递太慢，客服也不回复', is: ['delivery', 'service', 'speed'] },
  { text: 'Delivery took ages and nobody replied', is: ['delivery', 'speed'] },
  { text: '退货运费谁出', is: ['price'] },
  { text: '申请仅退款一直没到账', is: ['refund'] },
  { text: '包装盒压坏了', is: ['packaging'] },
  { text: '今天天气真好', is: [] },
])('is about $is: $text', ({ text, is }) => expect(aspectsOf(text)).toEqual(is));

it('says each word for one concept only', () => {
  for (const locale of ['zh', 'en'] as const) {
    const words = concepts.flatMap(({ said }) => said[locale]);
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  }
  expect(new Set(concepts.map(({ key }) => key)).size).toBe(concepts.length);
});
