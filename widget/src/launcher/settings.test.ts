import { expect, it } from 'vitest';
import { frameAddress, readSettings } from './settings.ts';

const src = 'https://desk.example/widget/launcher.js?v=3';

function read(dataset: Record<string, string>, pageTags: readonly string[] = ['zh-CN', 'en-GB']) {
  return readSettings({ src, dataset }, () => pageTags);
}

it('finds the frame beside itself, and leaves everything else to defaults', () => {
  const settings = read({ site: 'key' });
  expect(settings).toMatchObject({ siteKey: 'key', colour: null, side: null });
  expect(settings?.frame.href).toBe('https://desk.example/widget/frame.html');
  expect(settings?.locale()).toBe('zh');
});

it.each([
  { dataset: { site: 'k', locale: 'en' }, has: { locale: 'en' }, why: 'the tag names a language' },
  { dataset: { site: 'k', colour: '#112233' }, has: { colour: '#112233' }, why: 'the tag names a colour' },
  { dataset: { site: 'k', colour: 'red' }, has: { colour: null }, why: 'that is no colour of ours' },
  { dataset: { site: 'k', position: 'left' }, has: { side: 'left' }, why: 'the tag names a side' },
  { dataset: { site: 'k', position: 'top' }, has: { side: null }, why: 'there is no such side' },
])('has $has when $why', ({ dataset, has }) => {
  const settings = read(dataset);
  expect({ ...settings, locale: settings?.locale() }).toMatchObject(has);
});

it('does nothing without a site, or when it was not loaded from an address', () => {
  expect(read({})).toBeNull();
  expect(read({ site: '' })).toBeNull();
  expect(readSettings({ src: '', dataset: { site: 'k' } }, () => [])).toBeNull();
});

it('asks for the page’s language each time, for it may change', () => {
  const tags = ['zh-CN'];
  const settings = read({ site: 'k' }, tags);
  tags[0] = 'en';
  expect(settings?.locale()).toBe('en');
});

it('tells the server only which site it is', () => {
  const settings = read({ site: 'a/b', colour: '#112233' });
  const address = new URL(settings ? frameAddress(settings, 'https://shop.example') : 'x:');
  expect(address.search).toBe('?site=a%2Fb');
  expect(Object.fromEntries(new URLSearchParams(address.hash.slice(1)))).toEqual({
    locale: 'zh',
    page: 'https://shop.example',
    colour: '#112233',
  });
});
