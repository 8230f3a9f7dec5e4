import { createECDH, createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { isSecure, publicOrigin } from '../auth/cookies.ts';
import { perSystem } from '../per-system.ts';
import type { System } from '../system.ts';

/** The pair by which push services know this server (RFC 8292). */
export interface VapidKeys {
  /** What browsers subscribe with: an uncompressed point in base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/**
 * The pair of this server. It follows from the root secret, as every other key does: nothing of it is stored, every
 * process has the same, and it stays while the root secret stays.
 */
export const vapidKeys = perSystem<VapidKeys>(({ secrets }) => keysFrom(secrets.keyFor('vapid')));

/** @throws Error for one seed in four thousand million, which is no number below the order of the curve. */
function keysFrom(seed: string): VapidKeys {
  const scalar = createHash('sha256').update(seed).digest();
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(scalar);
  const point = pair.getPublicKey();
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: scalar.toString('base64url'),
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  return {
    publicKey: point.toString('base64url'),
    privateKey: createPrivateKey({ key: jwk, format: 'jwk' }),
  };
}

/** Push services refuse what is said to hold for more than a day. */
const lastsSeconds = 12 * 3600;

/** The header by which a push service knows who sends: for one service, and until when. */
export function vapidHeader(system: System, endpoint: URL): string {
  const { publicKey, privateKey } = vapidKeys.of(system);
  const exp = Math.floor(system.now().getTime() / 1000) + lastsSeconds;
  const claims = { aud: endpoint.origin, exp, sub: contactOf(system) };
  const told = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(told), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${told}.${signature.toString('base64url')}, k=${publicKey}`;
}

/** Whom a push service can turn to: some refuse an address that leads nowhere. */
function contactOf({ config }: System): string {
  if (isSecure(config)) return publicOrigin(config);
  return `mailto:${/<([^<>]+)>\s*$/.exec(config.mailFrom)?.[1] ?? config.mailFrom.trim()}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
