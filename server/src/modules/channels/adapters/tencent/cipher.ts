import { createDecipheriv } from 'node:crypto';

/** A sealed text that was opened, and for whom it was sealed. */
export interface Opened {
  readonly text: string;
  readonly receiverId: string;
}

const blockBytes = 32;
const saltBytes = 16;
const lengthBytes = 4;

/**
 * Opens what Tencent sealed with an EncodingAESKey: AES-256-CBC, 16 random bytes, the length, the text, the receiver.
 * The padding is that of blocks of 32 bytes, which Node's own check refuses.
 *
 * @throws Error when it was not sealed with this key.
 */
export function openSealed(encodingAesKey: string, sealed: string): Opened {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
  const padding = padded.at(-1) ?? 0;
  if (padding < 1 || padding > blockBytes) throw new Error('sealed with another key');
  const plain = padded.subarray(saltBytes, padded.length - padding);
  if (plain.length < lengthBytes) throw new Error('sealed with another key');
  const end = lengthBytes + plain.readUInt32BE(0);
  if (end > plain.length) throw new Error('sealed with another key');
  return {
    text: plain.toString('utf8', lengthBytes, end),
    receiverId: plain.toString('utf8', end),
  };
}
