import { expect, it } from 'vitest';
import { localeOf } from './locale.ts';

it.each([
  { tags: ['zh-CN'], locale: 'zh', why: 'the page is in mainland Chinese' },
  { tags: ['zh_TW'], locale: 'zh', why: 'some shops write an underscore' },
  { tags: ['EN-gb'], locale: 'en', why: 'case means nothing' },
  { tags: ['', 'zh'], locale: 'zh', why: 'the page says nothing, the browser does' },
  { tags: [null, undefined, 'fr'], locale: 'en', why: 'nothing is named that we speak' },
  { tags: ['fr', 'zh-Hans-CN'], locale: 'zh', why: 'French we do not speak, so the next counts' },
  { tags: ['zhuang'], locale: 'en', why: 'a language is a whole subtag' },
])('speaks $locale when $why', ({ tags, locale }) => {
  expect(localeOf(tags)).toBe(locale);
});
