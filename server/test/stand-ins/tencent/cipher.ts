import { createCipheriv, createHash } from 'node:crypto';

/** Seals a text as Tencent does. `salt` is 16 bytes of its own choice. */
export function seal(encodingAesKey: string, text: string, receiverId: string, salt: string): string {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const message = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  const plain = Buffer.concat([Buffer.from(salt), length, message, Buffer.from(receiverId)]);
  const missing = 32 - (plain.length % 32);
  const padded = Buffer.concat([plain, Buffer.alloc(missing, missing)]);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

/** Signs as Tencent and Weibo do. */
export function sign(...signed: readonly string[]): string {
  return createHash('sha1').update(signed.toSorted().join('')).digest('hex');
}
