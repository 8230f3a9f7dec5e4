import { describe, expect, it } from 'vitest';
import { languageOfText } from './language.ts';
import { cutSentences } from './sentences.ts';
import { stemOf } from './stem.ts';
import { termsOf } from './terms.ts';

describe('cutSentences', () => {
  it.each([
    {
      text: '质量不错，但是物流太慢。客服很好！',
      is: ['质量不错，', '但是物流太慢。', '客服很好！'],
      why: 'a turn has two feelings',
    },
    {
      text: 'Great shoes. Slow delivery, but friendly staff.',
      is: ['Great shoes.', 'Slow delivery,', 'but friendly staff.'],
      why: 'so in English',
    },
    {
      text: 'It cost 3.50 at www.shop.com, e.g. last week.',
      is: ['It cost 3.50 at www.shop.com, e.g. last week.'],
      why: 'not every point ends a sentence',
    },
    {
      text: '真的吗？？？！！还要等多久……',
      is: ['真的吗？？？！！', '还要等多久……'],
      why: 'signs go together',
    },
    { text: '第一行\n第二行', is: ['第一行', '第二行'], why: 'a line ends a sentence' },
    { text: '……！！ \n', is: [], why: 'signs alone say nothing' },
    { text: '', is: [], why: 'nothing was said' },
  ])('gives $is because $why', ({ text, is }) => expect(cutSentences(text)).toEqual(is));

  it('cuts what never ends, and loses no character', () => {
    const endless = '好'.repeat(1_000);
    const sentences = cutSentences(endless);
    expect(sentences.every((sentence) => sentence.length <= 160)).toBe(true);
    expect(sentences.join('')).toBe(endless);
  });
});

describe('termsOf', () => {
  it.each([
    { text: '快递太慢了，蛋糕也化了', is: ['#delivery', '蛋糕'] },
    { text: '物流慢，蛋糕化了', is: ['#delivery', '蛋糕'] },
    { text: 'The courier was late and my cake melted', is: ['#delivery', 'cake', 'melt'] },
    { text: '退款还没到账', is: ['#refund'] },
    { text: 'see https://shop.example/a?b=c or mail a@b.example', is: ['mail'] },
    { text: '谢谢', is: [] },
  ])('names $is in $text', ({ text, is }) => expect(termsOf(text)).toEqual(is));
});

it.each([
  { word: 'deliveries', is: 'delivery' },
  { word: 'refunded', is: 'refund' },
  { word: 'charging', is: 'charge' },
  { word: 'boxes', is: 'box' },
  { word: 'status', is: 'status' },
  { word: '退款', is: '退款' },
])('takes the ending off $word: $is', ({ word, is }) => expect(stemOf(word)).toBe(is));

it.each([
  { text: 'iPhone 壳坏了', is: 'zh' },
  { text: 'It broke', is: 'en' },
  { text: '電池が壊れました', is: 'en' },
  { text: '👍', is: 'en' },
])('reads $text as $is', ({ text, is }) => expect(languageOfText(text)).toBe(is));
