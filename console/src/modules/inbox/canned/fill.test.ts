import { expect, it } from 'vitest';
import { fillCanned, languageOf } from './fill.ts';

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

it.each([
  { text: '有货吗', language: 'zh' },
  { text: 'Still in stock?', language: 'en' },
  { text: '👍 123', language: null },
  { text: 'OK!', language: null },
  { text: 'A59839 OK', language: null },
])('takes "$text" for $language', ({ text, language }) => expect(languageOf(text)).toBe(language));
