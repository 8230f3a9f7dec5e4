import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Seconds that the shop's clock and ours may differ. */
const skewSeconds = 60;

const Header = z.object({ alg: z.string(), crit: z.undefined().optional() });
const Subject = z.union([z.string(), z.int().transform(String)]);
const Claims = z.object({
  user_id: Subject.optional(),
  sub: Subject.optional(),
  exp: z.number(),
  nbf: z.number().optional(),
  name: z.unknown().optional(),
  email: z.unknown().optional(),
  phone: z.unknown().optional(),
  phone_verified: z.unknown().optional(),
  phone_number_verified: z.unknown().optional(),
  unionid: z.unknown().optional(),
});

/** Why a token is not believed. */
export type JwtProblem = 'malformed' | 'algorithm' | 'signature' | 'claims' | 'expired' | 'early';

export interface JwtClaims {
  /** `user_id`, else `sub`; null when it names nobody. */
  readonly subject: string | null;
  readonly name?: unknown;
  readonly email?: unknown;
  readonly phone?: unknown;
  /** The shop has tried whose number it is; OpenID Connect says it by the longer of its names. */
  readonly isPhoneTried?: boolean;
  /** What WeChat calls them in all of the shop's accounts. */
  readonly unionid?: unknown;
  readonly expiresAt: Date;
}

/**
 * Reads a JWT that was signed with one of the secrets by HS256 (RFC 7515, RFC 7519). No other algorithm is taken,
 * whatever its header says, and a token without an end is none.
 */
export function readJwt(
  secrets: readonly string[],
  jwt: string,
  now: Date,
): { ok: true; claims: JwtClaims } | { ok: false; problem: JwtProblem } {
  const [, head = '', body = '', signature = ''] = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(jwt) ?? [];
  const header = Header.safeParse(jsonOf(head));
  if (!header.success) return { ok: false, problem: 'malformed' };
  if (header.data.alg !== 'HS256') return { ok: false, problem: 'algorithm' };
  if (!secrets.some((secret) => isSignedWith(secret, `${head}.${body}`, signature)))
    return { ok: false, problem: 'signature' };
  const read = Claims.safeParse(jsonOf(body));
  if (!read.success) return { ok: false, problem: 'claims' };
  const { exp, nbf, user_id, sub, phone_verified, phone_number_verified, ...claims } = read.data;
  const nowSeconds = now.getTime() / 1000;
  if (exp + skewSeconds <= nowSeconds) return { ok: false, problem: 'expired' };
  if (nbf !== undefined && nbf - skewSeconds > nowSeconds) return { ok: false, problem: 'early' };
  const expiresAt = new Date(Math.min(exp, lastSecond) * 1000);
  const isPhoneTried = phone_verified === true || phone_number_verified === true;
  return {
    ok: true,
    claims: { ...claims, ...(isPhoneTried && { isPhoneTried }), subject: user_id ?? sub ?? null, expiresAt },
  };
}

/** The last second of the year 9999, past which a date cannot be written down. */
const lastSecond = 253_402_300_799;

function isSignedWith(secret: string, text: string, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(text).digest();
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
