import { expect, it } from 'vitest';
import { isInnerHost } from './is-inner-host.ts';

it.each([
  { host: 'localhost', is: true },
  { host: 'desk.local', is: true },
  { host: '127.0.0.1', is: true },
  { host: '10.1.2.3', is: true },
  { host: '192.168.1.5', is: true },
  { host: '172.16.0.1', is: true },
  { host: '172.32.0.1', is: false },
  { host: '[::1]', is: true },
  { host: '[fd00::1]', is: true },
  { host: '[2001:db8::1]', is: false },
  { host: 'desk.shop.example', is: false },
  { host: 'localhost.shop.example', is: false },
])('says $is of $host', ({ host, is }) => expect(isInnerHost(host)).toBe(is));
