import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Keys made from one root secret, each for one purpose, so that a token of one kind never passes for another. */
export interface Secrets {
  /** A signature of `text` for `purpose`, base64url. */
  sign(purpose: string, text: string): string;
  /** True when the signature is ours; takes the same time whether it is or not. */
  isSigned(purpose: string, text: string, signature: string): boolean;
  /** Encrypts a secret for rest (AES-256-GCM). */
  seal(purpose: string, plain: string): string;
  /** Decrypts what `seal` made. @throws when it was altered or made with another root secret. */
  unseal(purpose: string, sealed: string): string;
  /** Raw key for a library that wants one: 64 hexadecimal digits. */
  keyFor(purpose: string): string;
}

/** Derives every key from `root`, which has at least 32 bytes of entropy. */
export function secretsFrom(root: string): Secrets {
  // There are a handful of purposes, and every call of a visitor asks for one of them.
  const keys = new Map<string, KeyObject>();
  const key = (purpose: string): KeyObject => {
    const made =
      keys.get(purpose) ?? createSecretKey(Buffer.from(hkdfSync('sha256', root, 'zhiyin', purpose, 32)));
    keys.set(purpose, made);
    return made;
  };
  const sign = (purpose: string, text: string): string =>
    createHmac('sha256', key(`sign ${purpose}`))
      .update(text)
      .digest('base64url');

  return {
    sign,
    isSigned: (purpose, text, signature) => {
      const expected = Buffer.from(sign(purpose, text));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
    seal: (purpose, plain) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(`seal ${purpose}`), nonce);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    unseal: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key(`seal ${purpose}`), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    keyFor: (purpose) => key(`raw ${purpose}`).export().toString('hex'),
  };
}

/** The root secret: `ZHIYIN_SECRET`, else one made at the first start and kept in the data folder. */
export function rootSecret(given: string | undefined, dataDir: string): string {
  if (given !== undefined) {
    if (given.length < 32) {
      throw new Error(
        'ZHIYIN_SECRET（--secret）至少 32 个字符。不设它，第一次启动时会自动生成。\nZHIYIN_SECRET (--secret) has at least 32 characters. Without it the first start makes one.',
      );
    }
    return given;
  }
  const file = path.join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
