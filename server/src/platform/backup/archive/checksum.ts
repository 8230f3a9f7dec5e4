import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Bytes } from './bytes.ts';

/** Length of the checksum at the end of an archive: SHA-256 in hexadecimal digits. */
export const checksumLength = 64;

/** Puts the SHA-256 of everything before them in place of the last 64 bytes of a stream. */
export function withChecksum(): Transform {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      const all = Buffer.concat([held, piece]);
      const free = all.subarray(0, Math.max(0, all.length - checksumLength));
      held = all.subarray(free.length);
      hash.update(free);
      done(null, free);
    },
    flush(done) {
      done(null, hash.digest('hex'));
    },
  });
}

/** True when the last 64 bytes are the SHA-256 of all before them. Reads everything once. */
export async function isWhole(bytes: Bytes): Promise<boolean> {
  const end = bytes.size - checksumLength;
  if (end < 0) return false;
  const hash = createHash('sha256');
  for await (const piece of bytes.read(0, end)) hash.update(piece);
  const told = await buffer(bytes.read(end, bytes.size));
  return told.toString('latin1') === hash.digest('hex');
}
