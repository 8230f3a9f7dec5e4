import { expect, it } from 'vitest';
import { platformKey, platformKeys, platformName } from './platforms.ts';

it.each([
  { typed: 'taobao', key: 'taobao', why: 'it is the key' },
  { typed: ' 拼多多 ', key: 'pdd', why: 'it is the name in Chinese' },
  { typed: 'TAOBAO/tmall', key: 'taobao', why: 'it is the name in English, whatever the case' },
  { typed: '有赞', key: '有赞', why: 'it is the shop’s own word' },
])('knows “$typed” as $key: $why', ({ typed, key }) => expect(platformKey(typed)).toBe(key));

it('has one key for each name', () => {
  for (const key of platformKeys()) {
    expect([key, platformKey(platformName(key).zh), platformKey(platformName(key).en)]).toEqual([
      key,
      key,
      key,
    ]);
  }
});

it('says a shop’s own word as it is', () => {
  expect(platformName('有赞')).toEqual({ zh: '有赞', en: '有赞' });
});
