import { expect, it } from 'vitest';
import { isSameIdentity, readIdentity } from './identity.ts';

it.each([
  { given: { token: 'a.b.c' }, read: { jwt: 'a.b.c' }, why: 'pages say token' },
  { given: { jwt: 'a.b.c', identifier: 'x' }, read: { jwt: 'a.b.c' }, why: 'what is signed goes first' },
  {
    given: { identifier: 42, hash: 'f0', name: '林晚', email: 'lin@shop.example' },
    read: { identifier: '42', hash: 'f0', name: '林晚', email: 'lin@shop.example' },
    why: 'shops number their customers',
  },
  {
    given: { identifier: 'u1', hash: 'f0', name: '', email: null },
    read: { identifier: 'u1', hash: 'f0' },
    why: 'what is empty is not said',
  },
  { given: { identifier: 'u1' }, read: null, why: 'nobody vouches for it' },
  { given: { token: 7 }, read: null, why: 'that is no token' },
  { given: 'a.b.c', read: null, why: 'that is no object' },
  { given: null, read: null, why: 'that is nothing' },
])('reads $read when $why', ({ given, read }) => {
  expect(readIdentity(given)).toEqual(read);
});

it('knows when it is told the same again', () => {
  expect(isSameIdentity({ jwt: 'a' }, { jwt: 'a' })).toBe(true);
  expect(isSameIdentity({ jwt: 'a' }, { jwt: 'b' })).toBe(false);
  expect(isSameIdentity(null, { jwt: 'a' })).toBe(false);
});
