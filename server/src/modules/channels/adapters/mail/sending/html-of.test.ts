import { expect, it } from 'vitest';
import { htmlOf } from './html-of.ts';

const plain = { signature: '', pictures: [], mark: '' };

it.each([
  { text: '你好\n再见', html: '<div>你好<br>再见</div>', why: 'lines stay lines' },
  { text: '<b>&"\'', html: '<div>&lt;b&gt;&amp;&quot;&#39;</div>', why: 'nothing typed is markup' },
  {
    text: '看 https://a.example/x?y=1&z。',
    html: '<div>看 <a href="https://a.example/x?y=1&amp;z">https://a.example/x?y=1&amp;z</a>。</div>',
    why: 'an address can be followed, and the sign after it is none of it',
  },
  { text: 'javascript:alert(1)', html: '<div>javascript:alert(1)</div>', why: 'only the web is followed' },
])('writes $html: $why', ({ text, html }) => {
  expect(htmlOf({ ...plain, text })).toBe(html);
});

it('puts pictures below the words and the signature last', () => {
  const html = htmlOf({
    text: '见图',
    signature: '小雨\n某店',
    pictures: [{ name: 'a".png', cid: 'p-1@z' }],
    mark: '',
  });
  expect(html.indexOf('见图')).toBeLessThan(html.indexOf('cid:p-1@z'));
  expect(html.indexOf('cid:p-1@z')).toBeLessThan(html.indexOf('小雨<br>某店'));
  expect(html).toContain('alt="a&quot;.png"');
});

it('carries the mark by which an answer finds its way', () => {
  expect(htmlOf({ ...plain, text: 'x', mark: 'zy-c-abc' })).toBe('<div class="zy-c-abc">x</div>');
});
