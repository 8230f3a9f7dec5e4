import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isComplaint } from './complaint.ts';
import { feel } from './feel.ts';
import { packLinear, unpackLinear } from './packed.ts';
import { readSentiment } from './read-sentiment.ts';
import { scoreLinear, trainLinear } from './train.ts';

it.each([
  { text: '质量很差，再也不买了', feeling: 'negative' },
  { text: '衣服很漂亮，客服也很有耐心，非常满意', feeling: 'positive' },
  { text: '质量不好', feeling: 'negative' },
  { text: '真的不错', feeling: 'positive' },
  { text: '怎么退款？', feeling: 'neutral' },
  { text: '麻烦帮我查一下订单', feeling: 'neutral' },
  { text: '谢谢你', feeling: 'positive' },
  { text: 'The quality is terrible', feeling: 'negative' },
  { text: 'Not bad at all', feeling: 'positive' },
  { text: 'I love it, thank you!', feeling: 'positive' },
  { text: 'How can I change my address?', feeling: 'neutral' },
  { text: '', feeling: 'neutral' },
])('reads “$text” as $feeling', ({ text, feeling }) => expect(readSentiment(text).feeling).toBe(feeling));

it.each([
  { text: '都一周了还没发货', is: true },
  { text: '客服一直不理人', is: true },
  { text: '收到的杯子碎了', is: true },
  { text: '什么时候发货？', is: false },
  { text: '问题解决了，谢谢', is: false },
  { text: 'My parcel never arrived', is: true },
  { text: 'I was charged twice', is: true },
  { text: 'What sizes do you have?', is: false },
  { text: 'Thanks, that solved it', is: false },
])('takes “$text” for a complaint: $is', ({ text, is }) => expect(isComplaint(text)).toBe(is));

describe('feel', () => {
  it.each([
    { text: '质量好', pleased: 0, displeased: 0, why: '好 alone strengthens and does not praise' },
    { text: '不太满意', pleased: 0, displeased: 1.4, why: 'what is denied turns and weighs less' },
    { text: '非常满意', pleased: 3, displeased: 0, why: 'the longest word counts' },
  ])('gives $pleased and $displeased for $text: $why', ({ text, ...felt }) => {
    const { pleased, displeased } = feel(text, 'zh');
    expect([pleased, displeased].map((sum) => Math.round(sum * 10) / 10)).toEqual([
      felt.pleased,
      felt.displeased,
    ]);
  });

  it('never denies across a comma in English', () =>
    expect(feel('No, it is great', 'en')).toEqual({ pleased: 2, displeased: 0 }));
});

describe('a trained line', () => {
  const samples = [
    { features: [1, 2], isPositive: true },
    { features: [1, 3], isPositive: true },
    { features: [4, 2], isPositive: false },
    { features: [4, 5], isPositive: false },
  ];
  const line = trainLinear(samples, { bits: 3, rounds: 20, cost: 1 });

  it('tells apart what it learned', () =>
    expect(samples.map(({ features }) => scoreLinear(line, features) > 0)).toEqual([
      true,
      true,
      false,
      false,
    ]));

  it('needs both kinds', () =>
    expect(() => trainLinear(samples.slice(0, 2), { bits: 3, rounds: 1, cost: 1 })).toThrow(RangeError));

  it('is the same after it was packed, to the precision of a byte', () => {
    const again = unpackLinear(packLinear(line));
    const most = Math.max(...line.weights.map(Math.abs));
    for (const [place, weight] of line.weights.entries()) {
      expect(Math.abs((again.weights[place] ?? 9) - weight)).toBeLessThanOrEqual(most / 253);
    }
  });
});

it('reads any text without harm, from -1 to 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(Math.abs(readSentiment(text).score)).toBeLessThanOrEqual(1);
      expect(typeof isComplaint(text)).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});
