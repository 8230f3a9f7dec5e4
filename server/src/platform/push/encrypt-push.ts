import { createCipheriv, createECDH, createHmac, randomBytes } from 'node:crypto';
import type { PushSubscription } from '@zhiyin/domain/platform';

/** What makes each message another one; drawn anew for every one but in tests. */
export interface Draw {
  /** 16 bytes. */
  readonly salt: Buffer;
  /** The private half of a pair used for this message alone: 32 bytes of P-256. */
  readonly privateKey: Buffer;
}

const curve = 'prime256v1';
const recordBytes = 4096;
/** The one record of a push holds this much text; with its head, mark and tag it has at most 4096 bytes (RFC 8291, 4). */
export const pushBytesMax = recordBytes - 86 - 17;

/**
 * Encrypts a message for one browser: `aes128gcm` of RFC 8188 with the keys of RFC 8291. The push service that carries
 * it can read nothing of it.
 *
 * @throws Error when the browser's key is no point of the curve, or the message is longer than `pushBytesMax`.
 */
export function encryptPush(text: Buffer, keys: PushSubscription['keys'], draw: Draw = fresh()): Buffer {
  if (text.length > pushBytesMax) throw new Error(`a push has at most ${pushBytesMax} bytes`);
  const browserKey = Buffer.from(keys.p256dh, 'base64url');
  const pair = createECDH(curve);
  pair.setPrivateKey(draw.privateKey);
  const ownKey = pair.getPublicKey();
  const shared = pair.computeSecret(browserKey);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browserKey, ownKey]);
  const secret = derive(Buffer.from(keys.auth, 'base64url'), shared, info, 32);
  const key = derive(draw.salt, secret, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(draw.salt, secret, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // The last record ends with a 2; there is no other.
  const body = Buffer.concat([cipher.update(text), cipher.update(Buffer.of(2)), cipher.final()]);
  return Buffer.concat([headOf(draw.salt, ownKey), body, cipher.getAuthTag()]);
}

/** Whether a browser's public key is a point of the curve. */
export function isPointOfCurve(p256dh: string): boolean {
  try {
    const pair = createECDH(curve);
    pair.generateKeys();
    pair.computeSecret(Buffer.from(p256dh, 'base64url'));
    return true;
  } catch {
    return false;
  }
}

function fresh(): Draw {
  const pair = createECDH(curve);
  pair.generateKeys();
  const privateKey = pair.getPrivateKey();
  // Leading zeroes are left out of what the library hands back.
  return {
    salt: randomBytes(16),
    privateKey: Buffer.concat([Buffer.alloc(32 - privateKey.length), privateKey]),
  };
}

/** Salt, length of a record, length of the key, key (RFC 8188, 2.1). */
function headOf(salt: Buffer, ownKey: Buffer): Buffer {
  const sizes = Buffer.alloc(5);
  sizes.writeUInt32BE(recordBytes, 0);
  sizes.writeUInt8(ownKey.length, 4);
  return Buffer.concat([salt, sizes, ownKey]);
}

/** HKDF with SHA-256 (RFC 5869) for at most 32 bytes: one round of expansion. */
function derive(salt: Buffer, secret: Buffer, info: Buffer, bytes: number): Buffer {
  const extracted = createHmac('sha256', salt).update(secret).digest();
  return createHmac('sha256', extracted).update(info).update(Buffer.of(1)).digest().subarray(0, bytes);
}
