import { createHmac } from 'node:crypto';
import { channelsWords as words } from '@zhiyin/domain/channels';
import { expect, it } from 'vitest';
import { verifyIdentity } from './verify-identity.ts';

/** Made by another implementation; `hash` is what Chatwoot calls `identifier_hash` and Intercom `user_hash`. */
const vector = {
  secret: 'widget-inbox-secret',
  identifier: 'user-42',
  hash: '17441375ab7fcb1c33c616b34c311ba3ff4dca2e59449d493de8ba7af06ff7bd',
  jwt: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoidXNlci00MiIsImVtYWlsIjoidTQyQGV4YW1wbGUuY29tIiwiaWF0IjoxNzYwMDAwMDAwLCJleHAiOjE3NjAwMDM2MDB9.bBzo5qVgJuEJle7rOl2Tggg_wVpZ810l1bmEE2Tyh30',
} as const;
const at = (seconds: number) => new Date(seconds * 1000);
const now = at(1_760_000_000);
const until = 1_760_003_600;

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
function jwtOf(
  claims: unknown,
  { alg = 'HS256', secret = String(vector.secret), hash = 'sha256' } = {},
): string {
  const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
}
const unsigned = (claims: unknown) => `${part({ alg: 'none' })}.${part(claims)}.`;
const verified = (jwt: string, when = now, secrets: readonly string[] = [vector.secret]) =>
  verifyIdentity(secrets, { jwt }, when);

it('believes a token that the shop signed', () => {
  expect(verified(vector.jwt)).toMatchObject({
    ok: true,
    identity: { externalId: 'user-42', signed: { email: 'u42@example.com' }, expiresAt: at(until) },
  });
});

it.each([
  { claims: { sub: 'user-7', exp: until }, id: 'user-7', why: '`sub` is the standard’s name' },
  { claims: { user_id: 42, exp: until }, id: '42', why: 'ids may be numbers' },
  { claims: { user_id: 'a', sub: 'b', exp: until }, id: 'a', why: '`user_id` goes first' },
  { claims: { user_id: '会员-1', exp: until }, id: '会员-1', why: 'ids may be in any script' },
  { claims: { user_id: 'a', exp: 9e15 }, id: 'a', why: 'the end is very far off' },
])('reads who it is when $why', ({ claims, id }) => {
  expect(verified(jwtOf(claims))).toMatchObject({ ok: true, identity: { externalId: id } });
});

it.each([
  { more: {}, isTried: undefined, why: 'nothing is said' },
  { more: { phone_verified: true }, isTried: true, why: 'the shop says so' },
  { more: { phone_number_verified: true }, isTried: true, why: 'it is said as OpenID Connect has it' },
  { more: { phone_verified: 'true' }, isTried: undefined, why: 'a text is no yes' },
  { more: { phone_verified: false }, isTried: undefined, why: 'the shop has not tried it' },
])('takes a number for tried $isTried when $why', ({ more, isTried }) => {
  const read = verified(jwtOf({ user_id: 'a', exp: until, phone: '13800138000', ...more }));
  expect(read.ok && read.identity.signed.isPhoneTried).toBe(isTried);
});

it.each([
  { at: until + 59, ok: true, why: 'the clocks differ by less than a minute' },
  { at: until + 60, ok: false, why: 'it ended a minute ago' },
])('says $ok of a token when $why', ({ at: seconds, ok }) => {
  expect(verified(vector.jwt, at(seconds)).ok).toBe(ok);
});

const soon = { user_id: 'a', exp: until };
const altered = `${part({ alg: 'HS256' })}.${part({ ...soon, user_id: 'b' })}.${jwtOf(soon).split('.')[2]}`;
it.each([
  {
    jwt: jwtOf(soon, { secret: 'another' }),
    reason: words.identitySignature,
    why: 'another secret signed it',
  },
  { jwt: altered, reason: words.identitySignature, why: 'it was altered' },
  { jwt: `${vector.jwt.slice(0, -2)}`, reason: words.identitySignature, why: 'its signature is cut' },
  { jwt: unsigned(soon), reason: words.identityAlgorithm, why: 'nobody signed it' },
  { jwt: jwtOf(soon, { alg: 'none' }), reason: words.identityAlgorithm, why: 'it says none, signed or not' },
  {
    jwt: jwtOf(soon, { alg: 'HS512', hash: 'sha512' }),
    reason: words.identityAlgorithm,
    why: 'HS512 is not taken',
  },
  { jwt: jwtOf(soon, { alg: 'RS256' }), reason: words.identityAlgorithm, why: 'a public key is no secret' },
  {
    jwt: jwtOf(soon, { alg: 'hs256' }),
    reason: words.identityAlgorithm,
    why: 'names of algorithms have capitals',
  },
  { jwt: jwtOf({ user_id: 'a' }), reason: words.identityClaims, why: 'it never ends' },
  { jwt: jwtOf({ user_id: 'a', exp: 'soon' }), reason: words.identityClaims, why: 'its end is no number' },
  { jwt: jwtOf({ user_id: 'a', exp: until - 7200 }), reason: words.identityExpired, why: 'it has ended' },
  { jwt: jwtOf({ ...soon, nbf: until }), reason: words.identityEarly, why: 'it begins later' },
  { jwt: jwtOf({ exp: until }), reason: words.identityNobody, why: 'it names nobody' },
  { jwt: jwtOf({ user_id: ' ', exp: until }), reason: words.identityNobody, why: 'the name is blank' },
  {
    jwt: jwtOf({ user_id: 'a\u0000b', exp: until }),
    reason: words.identityNobody,
    why: 'no database takes NUL',
  },
  {
    jwt: jwtOf({ user_id: 'a'.repeat(201), exp: until }),
    reason: words.identityNobody,
    why: 'it is too long',
  },
  { jwt: 'nonsense', reason: words.identityMalformed, why: 'it is no token' },
  { jwt: `${vector.jwt}.more`, reason: words.identityMalformed, why: 'it has too many parts' },
])('does not believe a token when $why', ({ jwt, reason }) => {
  expect(verified(jwt)).toEqual({ ok: false, reason });
});

it('believes nobody without a secret, and both secrets while they overlap', () => {
  expect(verified(vector.jwt, now, [])).toEqual({ ok: false, reason: words.identityUnset });
  expect(verified(vector.jwt, now, ['new', vector.secret]).ok).toBe(true);
  expect(verified(vector.jwt, now, ['new']).ok).toBe(false);
});

it('believes a hash of the identifier', () => {
  const { identifier, hash, secret } = vector;
  const given = { identifier, hash, name: 'Lin', email: 'lin@example.com' };
  expect(verifyIdentity([secret], given, now)).toEqual({
    ok: true,
    identity: {
      externalId: 'user-42',
      signed: {},
      unsigned: { name: 'Lin', email: 'lin@example.com' },
      expiresAt: null,
    },
  });
  expect(verifyIdentity([secret], { identifier, hash: hash.toUpperCase() }, now).ok).toBe(true);
});

const spaced = createHmac('sha256', vector.secret).update(' user-42').digest('hex');
it.each([
  { identifier: 'user-43', hash: vector.hash, why: 'it is somebody else’s' },
  { identifier: 'user-42', hash: `${vector.hash.slice(0, -1)}0`, why: 'a digit differs' },
  { identifier: 'user-42', hash: vector.hash.slice(0, 62), why: 'it is cut' },
  { identifier: 'user-42', hash: 'x', why: 'it is no hash' },
  { identifier: ' user-42', hash: spaced, why: 'the identifier is not written as it is kept' },
])('does not believe a hash when $why', ({ identifier, hash }) => {
  expect(verifyIdentity([vector.secret], { identifier, hash }, now).ok).toBe(false);
});
