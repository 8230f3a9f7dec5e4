import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toneOf } from './tone.ts';

const said = (text: string, customerText = '') =>
  toneOf(text, customerText).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`.trim());

it.each([
  { text: '好的亲😊', found: [], why: 'one sign is friendly' },
  { text: '好的😊🌹👍🎁', found: ['many-emoji'], why: 'four are too many' },
  { text: '茶叶 © 小满 ™ 1️⃣', found: [], why: 'marks and figures are no emoji' },
  { text: 'PLEASE WAIT A MOMENT', found: ['capitals PLEASE WAIT'], why: 'it shouts' },
  { text: 'The code is SF1234 or USB', found: [], why: 'codes are written so' },
  { text: '马上发！！！', found: ['exclamations ！！！'], why: 'one would do' },
  { text: '好！对！是！行！快！', found: ['exclamations'], why: 'five in a few words' },
  { text: '哦', found: ['cold'], why: 'one word' },
  { text: ' OK. ', found: ['cold'], why: 'one word in English' },
  { text: '好的，这就办', found: [], why: 'it says more' },
  { text: '订单 {{order}} 已发出', found: ['unfilled {{order}}'], why: 'nobody filled it' },
])('finds $found in "$text": $why', ({ text, found }) => expect(said(text)).toEqual(found));

it.each([
  { customerText: '东西坏了，我要投诉', text: '抱歉😂', found: ['unfit-emoji 😂'], why: 'it mocks' },
  { customerText: '等了三天了', text: '快了🎉', found: ['unfit-emoji 🎉'], why: 'they have waited' },
  { customerText: '东西坏了', text: '非常抱歉🙏', found: [], why: 'that sign fits' },
  { customerText: '谢谢', text: '不客气😂', found: [], why: 'nobody complains' },
  { customerText: 'It arrived broken', text: 'Sorry 😂', found: ['unfit-emoji 😂'], why: 'in English, too' },
])('minds "$text" after "$customerText": $why', ({ customerText, text, found }) => {
  expect(said(text, customerText)).toEqual(found);
});

it.each([
  { text: 'PLEASE WAIT', instead: 'Please wait' },
  { text: '好的！！！！', instead: '！' },
])('offers $instead for $text', ({ text, instead }) => {
  expect(toneOf(text, '')[0]).toMatchObject({ instead });
});

it('points at what stands in the text, whatever is written', () => {
  const sign = fc.constantFrom(
    '!',
    '！',
    'A',
    'B',
    ' ',
    '{{',
    '}}',
    '😂',
    '\u200d',
    '\ufe0f',
    '好',
    'x',
    '|',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      const text = signs.join('');
      for (const { from, to } of toneOf(text, '投诉')) {
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

it.each([
  { of: 'capitals', text: 'ABC '.repeat(2500) },
  { of: 'open places', text: '{{'.repeat(5000) },
  { of: 'joined signs', text: '😂\u200d'.repeat(3000) },
  { of: 'exclamation marks', text: '!a'.repeat(5000) },
])('reads ten thousand characters of $of within a blink', ({ text }) => {
  const start = performance.now();
  toneOf(text, text);
  // The promise is 30 ms on a quiet machine; what this guards against is minutes.
  expect(performance.now() - start).toBeLessThan(500);
});
