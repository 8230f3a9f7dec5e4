import { expect, it } from 'vitest';
import { isTelling } from './signed-in-from.ts';

it.each([
  ['203.0.113.7', true, 'an address of the internet'],
  ['2001:db8::7', true, 'one of IPv6'],
  ['127.0.0.1', false, 'this machine'],
  ['::1', false, 'this machine by IPv6'],
  ['192.168.1.20', false, 'behind a router'],
  ['172.17.0.1', false, 'a container’s bridge'],
  ['fd00::1', false, 'a private network of IPv6'],
  ['', false, 'none'],
  ['unknown', false, 'no address'],
])('%s: %s, %s', (address, is) => expect(isTelling(address)).toBe(is));
