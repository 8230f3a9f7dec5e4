import { createHmac, timingSafeEqual } from 'node:crypto';
import { channelsWords, type VisitorIdentity } from '@zhiyin/domain/channels';
import type { Word } from '@zhiyin/domain/kit';
import { Line } from '@zhiyin/domain/kit';
import { type JwtClaims, type JwtProblem, readJwt } from './read-jwt.ts';

/** What of an identity is believed. */
export interface VerifiedIdentity {
  readonly externalId: string;
  readonly signed: Pick<JwtClaims, 'name' | 'email' | 'phone' | 'isPhoneTried' | 'unionid'>;
  readonly unsigned: { readonly name?: unknown; readonly email?: unknown };
  readonly expiresAt: Date | null;
}

export type Verified =
  | { readonly ok: true; readonly identity: VerifiedIdentity }
  | { readonly ok: false; readonly reason: Word };

const ExternalId = Line(200);

const reasons: Readonly<Record<JwtProblem, Word>> = {
  malformed: channelsWords.identityMalformed,
  algorithm: channelsWords.identityAlgorithm,
  signature: channelsWords.identitySignature,
  claims: channelsWords.identityClaims,
  expired: channelsWords.identityExpired,
  early: channelsWords.identityEarly,
};

/**
 * Whether the shop's own system vouches for a visitor.
 *
 * @param secrets the widget's secret, and the one before it while it is valid; without any nobody is believed.
 */
export function verifyIdentity(secrets: readonly string[], given: VisitorIdentity, now: Date): Verified {
  if (secrets.length === 0) return { ok: false, reason: channelsWords.identityUnset };
  return 'jwt' in given ? verifyJwt(secrets, given.jwt, now) : verifyHash(secrets, given);
}

function verifyJwt(secrets: readonly string[], jwt: string, now: Date): Verified {
  const read = readJwt(secrets, jwt, now);
  if (!read.ok) return { ok: false, reason: reasons[read.problem] };
  const { subject, expiresAt, ...signed } = read.claims;
  const externalId = ExternalId.safeParse(subject);
  if (!externalId.success) return { ok: false, reason: channelsWords.identityNobody };
  return { ok: true, identity: { externalId: externalId.data, signed, unsigned: {}, expiresAt } };
}

function verifyHash(
  secrets: readonly string[],
  { identifier, hash, name, email }: Exclude<VisitorIdentity, { jwt: string }>,
): Verified {
  if (!secrets.some((secret) => isHashOf(secret, identifier, hash)))
    return { ok: false, reason: channelsWords.identitySignature };
  const externalId = ExternalId.safeParse(identifier);
  // A hash of " 42" must not pass for the hash of "42".
  if (!externalId.success || externalId.data !== identifier)
    return { ok: false, reason: channelsWords.identityNobody };
  return {
    ok: true,
    identity: { externalId: identifier, signed: {}, unsigned: { name, email }, expiresAt: null },
  };
}

/** HMAC-SHA256 in hexadecimal digits, small or capital; takes the same time whether it fits or not. */
function isHashOf(secret: string, identifier: string, hash: string): boolean {
  const expected = createHmac('sha256', secret).update(identifier).digest();
  const given = /^[0-9a-f]{64}$/i.test(hash) ? Buffer.from(hash, 'hex') : Buffer.alloc(0);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
