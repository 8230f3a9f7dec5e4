import { expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { checkUrl, usualRules } from './check-url.ts';

const refused = [
  { why: 'loopback', url: 'http://127.0.0.1/' },
  { why: 'loopback, the whole network of it', url: 'http://127.8.9.10/' },
  { why: 'loopback, short form', url: 'http://127.1/' },
  { why: 'loopback, one decimal number', url: 'http://2130706433/' },
  { why: 'loopback, hexadecimal', url: 'http://0x7f000001/' },
  { why: 'loopback, hexadecimal parts', url: 'http://0x7f.0x0.0x0.0x1/' },
  { why: 'loopback, octal', url: 'http://0177.0.0.1/' },
  { why: 'loopback, percent-encoded', url: 'http://%31%32%37.0.0.1/' },
  { why: 'loopback, full-width digits', url: 'http://１２７.０.０.１/' },
  { why: 'loopback, ideographic full stops', url: 'http://127。0。0。1/' },
  { why: 'loopback with a trailing dot', url: 'http://127.0.0.1./' },
  { why: 'this host', url: 'http://0.0.0.0/' },
  { why: 'this host, one number', url: 'http://0/' },
  { why: 'loopback by name', url: 'http://localhost/' },
  { why: 'loopback by name, shouted and dotted', url: 'http://LOCALHOST./' },
  { why: 'loopback by a name below localhost', url: 'http://x.localhost/' },
  { why: 'a private network, ten', url: 'http://10.0.0.5/' },
  { why: 'a private network, 172.16', url: 'http://172.16.3.4/' },
  { why: 'a private network, 192.168', url: 'http://192.168.1.1/' },
  { why: 'carrier-grade NAT, where Alibaba keeps its metadata', url: 'http://100.100.100.200/' },
  { why: 'link-local, where clouds keep their metadata', url: 'http://169.254.169.254/latest/meta-data/' },
  { why: 'the metadata of Azure', url: 'http://168.63.129.16/' },
  { why: 'the metadata of Google by name', url: 'http://metadata.google.internal/' },
  { why: 'multicast', url: 'http://224.0.0.1/' },
  { why: 'broadcast', url: 'http://255.255.255.255/' },
  { why: 'an address kept for documentation', url: 'http://203.0.113.7/' },
  { why: 'IPv6 loopback', url: 'http://[::1]/' },
  { why: 'IPv6 unspecified', url: 'http://[::]/' },
  { why: 'IPv6 link-local', url: 'http://[fe80::1]/' },
  { why: 'IPv6 unique local', url: 'http://[fd00:ec2::254]/' },
  { why: 'IPv6 multicast', url: 'http://[ff02::1]/' },
  { why: 'IPv4 mapped into IPv6', url: 'http://[::ffff:127.0.0.1]/' },
  { why: 'IPv4 mapped into IPv6, hexadecimal', url: 'http://[::ffff:7f00:1]/' },
  { why: 'IPv4 compatible IPv6', url: 'http://[::127.0.0.1]/' },
  { why: 'NAT64', url: 'http://[64:ff9b::7f00:1]/' },
  { why: 'NAT64, local prefix', url: 'http://[64:ff9b:1::a00:1]/' },
  { why: '6to4', url: 'http://[2002:7f00:1::]/' },
  { why: 'Teredo', url: 'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/' },
  { why: 'ISATAP', url: 'http://[2400:cb00::5efe:a00:1]/' },
  { why: 'a name of one label', url: 'http://redis/' },
  { why: 'a name of the office', url: 'https://wiki.corp/' },
  { why: 'a name of the local link', url: 'http://printer.local/' },
  { why: 'a port that is not for the web', url: 'http://example.com:6379/' },
  { why: 'the port of SSH', url: 'https://example.com:22/' },
  { why: 'a user name', url: 'http://admin@example.com/' },
  { why: 'a name that hides the real host', url: 'https://example.com:443@127.0.0.1/' },
  { why: 'a backslash that browsers turn round', url: 'http://example.com\\@127.0.0.1/' },
  { why: 'a tab inside the host', url: 'http://127.0\t.0.1/' },
  { why: 'a line break that would begin a header', url: 'http://example.com/\r\nX: 1' },
  { why: 'a zero-width space', url: 'http://exa\u200bmple.com/' },
  { why: 'a file', url: 'file:///etc/passwd' },
  { why: 'gopher, which speaks to anything', url: 'gopher://127.0.0.1:6379/_INFO' },
  { why: 'data', url: 'data:text/plain,hi' },
  { why: 'javascript', url: 'javascript:alert(1)' },
  { why: 'no scheme', url: '//example.com/' },
  { why: 'no slashes', url: 'http:example.com' },
  { why: 'nothing', url: '' },
  { why: 'endless', url: `https://example.com/${'a'.repeat(2048)}` },
];

it.each(refused)('refuses $why: $url', ({ url }) => {
  expect(() => checkUrl(url)).toThrow(Refusal);
});

it.each([
  { why: 'a name', url: 'https://hooks.example.com/zhiyin?x=1' },
  { why: 'a name without encryption', url: 'http://example.com/' },
  { why: 'another port for the web', url: 'https://example.com:8443/' },
  { why: 'a Chinese name', url: 'https://例子.测试域名.中国/' },
  { why: 'a public IPv4 address', url: 'http://8.8.8.8/' },
  { why: 'a public IPv6 address', url: 'http://[2606:4700::1111]/' },
  { why: 'a name that merely contains "localhost"', url: 'https://localhost.example.com/' },
])('lets $why pass: $url', ({ url }) => {
  expect(checkUrl(url).href).toBe(new URL(url).href);
});

it('lets a private host pass only when code names it', () => {
  const rules = { ...usualRules, allowPrivate: ['10.0.0.5'] };
  expect(checkUrl('http://10.0.0.5/', rules).hostname).toBe('10.0.0.5');
  expect(() => checkUrl('http://10.0.0.6/', rules)).toThrow(Refusal);
});

it('lets nothing unencrypted pass where keys are sent to, but to a host that code names', () => {
  const rules = { ...usualRules, allowPrivate: ['127.0.0.1'], isHttpsOnly: true };
  expect(checkUrl('https://example.com/', rules).protocol).toBe('https:');
  expect(checkUrl('http://127.0.0.1:8080/', rules).protocol).toBe('http:');
  expect(() => checkUrl('http://example.com/', rules)).toThrow('https://');
});
