import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The header that says who sent a call. */
export const signatureHeader = 'zhiyin-signature';

const toleranceSeconds = 300;

/** A new secret for one webhook: 256 random bits. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}

/**
 * `t=<seconds>,v1=<hex>` with one `v1` for each secret that counts at the moment. The moment is signed too, so that a
 * call that somebody caught cannot be sent again later.
 */
export function signBody(secrets: readonly string[], body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return [`t=${seconds}`, ...secrets.map((secret) => `v1=${mac(secret, seconds, body)}`)].join(',');
}

/** What a receiver does: true when one of the signatures is right and the call is younger than five minutes. */
export function isSignedBody(secret: string, body: string, signature: string, now: Date): boolean {
  const parts = signature.split(',').map((part) => part.split('='));
  const seconds = Number(parts.find(([name]) => name === 't')?.[1]);
  if (!(Math.abs(now.getTime() / 1000 - seconds) <= toleranceSeconds)) return false;
  const expected = Buffer.from(mac(secret, seconds, body));
  return parts.some(([name, value = '']) => {
    const given = Buffer.from(value);
    return name === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

function mac(secret: string, seconds: number, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
}
