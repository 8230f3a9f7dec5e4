import { expect, it } from 'vitest';
import { identityOf } from './typed-identity.ts';

const hash = '17441375ab7fcb1c33c616b34c311ba3ff4dca2e59449d493de8ba7af06ff7bd';
it.each([
  { typed: '  ', identity: null, why: 'nothing was pasted' },
  { typed: ' a.b.c\n', identity: { jwt: 'a.b.c' }, why: 'a token was pasted with its line break' },
  { typed: 'a.b\n.c', identity: { jwt: 'a.b.c' }, why: 'a terminal broke the token' },
  { typed: `user-42 ${hash}`, identity: { identifier: 'user-42', hash }, why: 'a blank stands between' },
  {
    typed: `user 42\n${hash}`,
    identity: { identifier: 'user 42', hash },
    why: 'a line break stands between',
  },
])('reads $identity when $why', ({ typed, identity }) => {
  expect(identityOf(typed)).toEqual(identity);
});
