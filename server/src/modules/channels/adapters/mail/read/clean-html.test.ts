import { expect, it } from 'vitest';
import { cleanHtml } from './clean-html.ts';

const cleaned = (html: string): string => cleanHtml(html)?.html ?? '';

it.each([
  { why: 'scripts', html: '<p>Hi</p><script>alert(1)</script>' },
  { why: 'handlers', html: '<p onclick="alert(1)">Hi</p>' },
  { why: 'addresses that run', html: '<p>Hi</p><a href="javascript:alert(1)"></a>' },
  { why: 'addresses that run, disguised', html: '<p>Hi</p><a href="jAva&#x09;script:alert(1)"></a>' },
  { why: 'style sheets', html: '<style>p{background:url(https://evil.example)}</style><p>Hi</p>' },
  { why: 'styles that fetch', html: '<p style="background:url(https://evil.example/x)">Hi</p>' },
  { why: 'styles that cover the page', html: '<p style="position:fixed;top:0">Hi</p>' },
  { why: 'forms', html: '<form action="https://evil.example"><input name="password"></form><p>Hi</p>' },
  { why: 'frames', html: '<iframe src="https://evil.example"></iframe><p>Hi</p>' },
  { why: 'drawings that run', html: '<svg onload="alert(1)"></svg><p>Hi</p>' },
  { why: 'pictures that are pages', html: '<p>Hi</p><img src="data:text/html,<script>alert(1)</script>">' },
  { why: 'names that clobber', html: '<p id="location" name="body" class="x">Hi</p>' },
  { why: 'a base', html: '<base href="https://evil.example/"><p>Hi</p>' },
  { why: 'marks that are ours to make', html: '<p>Hi</p><img data-remote="https://evil.example/x.png">' },
  { why: 'pictures without a scheme', html: '<p>Hi</p><img src="//evil.example/x.png">' },
])('takes out $why', ({ html }) => {
  const left = cleaned(html);
  expect(left).toContain('Hi');
  expect(left).not.toMatch(
    /evil|alert|script|onload|onclick|<style|<form|<input|<iframe|<svg|fixed|id=|name=|class=/i,
  );
});

it('keeps what people write with', () => {
  const html =
    '<table border="1"><tr><td colspan="2" style="color: red; text-align: center"><b>破了</b></td></tr></table>';
  expect(cleaned(html)).toContain('colspan="2" style="color:red;text-align:center"><b>破了</b>');
});

it('keeps pictures of the mail, and those elsewhere only by name', () => {
  const found = cleanHtml('<img src="cid:a@b"><img src="https://cdn.example/p.png" width="9">');
  expect(found?.html).toContain('src="cid:a@b"');
  expect(found?.html).toContain('data-remote="https://cdn.example/p.png"');
  expect(found?.html).not.toContain('src="https');
  expect(found?.remotePictures).toBe(1);
});

it.each([
  { client: 'Gmail', html: '<p>a</p><div class="gmail_quote">b</div>', mark: 'here' },
  { client: 'Apple', html: '<p>a</p><blockquote type="cite">b</blockquote>', mark: 'here' },
  { client: 'Outlook', html: '<p>a</p><div id="divRplyFwdMsg">b</div>', mark: 'after' },
])('marks what $client carries along', ({ html, mark }) => {
  expect(cleaned(html)).toContain(`data-quote="${mark}"`);
});

it('shows no HTML that is nested beyond all reason', () => {
  expect(cleanHtml(`${'<div>'.repeat(50_000)}x`)).toBeNull();
});
