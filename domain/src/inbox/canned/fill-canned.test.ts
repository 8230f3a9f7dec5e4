import { expect, it } from 'vitest';
import { fillCanned, placesIn, unfilledIn } from './fill-canned.ts';
import { inTone, tonesOf } from './tones.ts';

const values = { customer: '李雷', agent: '小满', shop: '小满茶铺' };
const both = {
  textZh: '{{customer}}您好，我是{{agent}}',
  textEn: 'Hi {{customer}}, {{agent}} of {{ shop }}',
};

it.each([
  { why: 'in Chinese', reply: both, locale: 'zh', text: '李雷您好，我是小满' },
  { why: 'in English', reply: both, locale: 'en', text: 'Hi 李雷, 小满 of 小满茶铺' },
  {
    why: 'in the only language there is',
    reply: { ...both, textEn: '' },
    locale: 'en',
    text: '李雷您好，我是小满',
  },
  {
    why: 'with a slip left to be seen',
    reply: { ...both, textZh: '{{custmer}}好' },
    locale: 'zh',
    text: '{{custmer}}好',
  },
  {
    why: 'whatever letters a name has',
    reply: { ...both, textZh: '{{CUSTOMER}}' },
    locale: 'zh',
    text: '李雷',
  },
] as const)('fills a reply $why', ({ reply, locale, text }) => {
  expect(fillCanned(reply, locale, values)).toBe(text);
});

const known = { ...values, order: '90000001', product: null, parcel: '圆通 YT1 派送中', greeting: '早上好' };

it.each([
  { text: '{{customer.name|亲}}好', filled: '李雷好', why: 'what is known goes before what else to say' },
  { text: '{{product|宝贝}}到了', filled: '宝贝到了', why: 'it is not known' },
  { text: '{{product| }}到了', filled: '到了', why: 'nothing is to be said' },
  { text: '{{product}}到了', filled: '{{product}}到了', why: 'it is not known and must be seen' },
  { text: '{{物流}} {{parcel|}}', filled: '圆通 YT1 派送中 圆通 YT1 派送中', why: 'where the parcel is' },
  { text: '{{weekday|今天}}发', filled: '今天发', why: 'nobody told it' },
  {
    text: '{{问候}}，订单 {{订单号}}',
    filled: '早上好，订单 90000001',
    why: 'places have Chinese names, too',
  },
  { text: '{{order.number}} {{Shop.Name}}', filled: '90000001 小满茶铺', why: 'and long ones' },
  { text: '{{phone|无}}', filled: '无', why: 'a place that nobody knows can still say something' },
])('writes "$filled" for "$text": $why', ({ text, filled }) => {
  expect(fillCanned({ textZh: text, textEn: '' }, 'zh', known)).toBe(filled);
});

it('tells which places a text has, and which are left', () => {
  expect(placesIn('{{customer}}、{{顾客|亲}}，{{order}} {{nonsense}}')).toEqual(['customer', 'order']);
  expect(unfilledIn('好的 {{order}}，{{x|y}}')).toEqual([
    { from: 3, to: 12 },
    { from: 13, to: 20 },
  ]);
  expect(unfilledIn('{ "a": { "b": {} } }')).toEqual([]);
});

const toned = {
  ...{ textZh: '马上发', textEn: 'On its way' },
  tones: { formal: { textZh: '我们将尽快为您安排发货', textEn: '' }, short: { textZh: '', textEn: '' } },
};

it('says a reply in the tones that were written, the customer’s language first', () => {
  expect(tonesOf(toned)).toEqual(['plain', 'formal']);
  expect(fillCanned(inTone(toned, 'formal'), 'zh', values)).toBe('我们将尽快为您安排发货');
  expect(fillCanned(inTone(toned, 'formal'), 'en', values)).toBe('On its way');
  expect(fillCanned(inTone(toned, 'warm'), 'zh', values)).toBe('马上发');
});
