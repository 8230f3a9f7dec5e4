import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLinks } from './links.ts';

it.each([
  { text: 'no address here', links: [], why: 'there is none' },
  { text: 'https://a.cn', links: ['https://a.cn'], why: 'it is all there is' },
  { text: '请看https://a.cn/x?y=1#z谢谢', links: ['https://a.cn/x?y=1#z'], why: 'Chinese goes on at once' },
  { text: '见 https://a.cn/x。', links: ['https://a.cn/x'], why: 'a Chinese full stop ends the sentence' },
  { text: 'See https://a.cn/x.', links: ['https://a.cn/x'], why: 'an English one too' },
  { text: '(https://a.cn/x)', links: ['https://a.cn/x'], why: 'the bracket belongs to the sentence' },
  { text: 'https://a.cn/x_(y)', links: ['https://a.cn/x_(y)'], why: 'the bracket belongs to the address' },
  { text: 'http://a.cn https://b.cn', links: ['http://a.cn', 'https://b.cn'], why: 'there are two' },
  { text: 'HTTPS://A.CN', links: ['HTTPS://A.CN'], why: 'case means nothing' },
  { text: '<a href="https://a.cn">x</a>', links: ['https://a.cn'], why: 'HTML is text as well' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody may write
  { text: 'javascript:alert(1) ${x}', links: [], why: 'a script is no address' },
  { text: 'ftp://a.cn data:text/html,x', links: [], why: 'other schemes are not followed' },
  { text: 'https://taobao.com@evil.com/', links: [], why: 'it pretends to be another shop' },
  { text: 'https:// a.cn', links: [], why: 'there is no host' },
  { text: 'https://[x', links: [], why: 'the host is none' },
])('finds $links in "$text" because $why', ({ text, links }) => {
  const found = findLinks(text).filter((part) => part.href !== null);
  expect(found.map((part) => part.text)).toEqual(links);
});

const messages = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom('。', ' ', ')', '](', 'https://', 'javascript:', '\u202e'),
    ),
  )
  .map((pieces) => pieces.join(''));

it('loses nothing of a text and leads nowhere but to http and https', () => {
  fc.assert(
    fc.property(messages, (text) => {
      const parts = findLinks(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const { href } of parts) if (href !== null) expect(new URL(href).protocol).toMatch(/^https?:$/);
    }),
    { numRuns: 300 },
  );
});
