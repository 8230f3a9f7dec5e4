import { expect, it } from 'vitest';
import { readFrameSettings } from './frame-settings.ts';

it('reads what the launcher wrote', () => {
  const hash = '#locale=zh&page=https%3A%2F%2Fshop.example&colour=%23112233';
  expect(readFrameSettings(`https://desk.example/widget/frame.html?site=k${hash}`, ['en'])).toEqual({
    siteKey: 'k',
    locale: 'zh',
    colour: '#112233',
    pageOrigin: 'https://shop.example',
  });
});

it('speaks the browser’s language when opened as a page of its own', () => {
  expect(readFrameSettings('https://desk.example/widget/frame.html?site=k', ['zh-CN'])).toEqual({
    siteKey: 'k',
    locale: 'zh',
    colour: null,
    pageOrigin: null,
  });
});

it('takes nothing for a colour that is none', () => {
  const settings = readFrameSettings('https://desk.example/widget/frame.html#colour=url(x)', []);
  expect(settings).toMatchObject({ siteKey: '', colour: null, locale: 'en' });
});
