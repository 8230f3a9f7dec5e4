import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { BackupRefused } from '../refusals.ts';
import { backupWords } from '../words.ts';
import { type Bytes, readExactly } from './bytes.ts';

/** How a sealed file begins; scrypt's cost, salt and check follow, and a line break. */
const magic = 'zhiyin-sealed-1 ';
/** 2^17 rounds over 128 MB: the least that is advised for passphrases today. */
const usualCost = 17;
const saltBytes = 16;
const checkBytes = 16;
const headerBytes = magic.length + (1 + saltBytes + checkBytes) * 2 + 1;
const frameBytes = 64 * 1024;
const tagBytes = 16;

interface Key {
  readonly key: Buffer;
  /** Says whether a passphrase is the right one, without helping to guess it faster than scrypt allows. */
  readonly check: Buffer;
}

/**
 * Encrypts a stream with a passphrase: AES-256-GCM in frames of 64 KiB under a key of its own (scrypt). Frames are
 * numbered and the last one says so, so one that is altered, moved or left out is noticed.
 *
 * @param cost binary logarithm of scrypt's rounds; tests take a small one
 */
export async function sealing(passphrase: string, cost = usualCost): Promise<Transform> {
  const salt = randomBytes(saltBytes);
  const { key, check } = await keyOf(passphrase, salt, cost);
  const numbers = Buffer.concat([Buffer.from([cost]), salt, check]).toString('hex');
  const header = Buffer.from(`${magic}${numbers}\n`);
  let waiting = Buffer.alloc(0);
  let number = 0;
  let isBegun = false;
  const seal = (plain: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, isLast)).setAAD(header);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      if (!isBegun) this.push(header);
      isBegun = true;
      waiting = Buffer.concat([waiting, piece]);
      while (waiting.length > frameBytes) {
        this.push(seal(waiting.subarray(0, frameBytes), false));
        waiting = waiting.subarray(frameBytes);
      }
      done();
    },
    flush(done) {
      done(null, isBegun ? seal(waiting, true) : Buffer.concat([header, seal(waiting, true)]));
    },
  });
}

/** True when the file was made with a passphrase. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const start = Buffer.alloc(magic.length);
    await file.read(start, 0, magic.length, 0);
    return start.toString('latin1') === magic;
  } finally {
    await file.close();
  }
}

/** What a sealed file holds. @throws BackupRefused for a wrong passphrase; reading fails where a byte was altered. */
export async function sealedBytesOf(path: string, passphrase: string): Promise<Bytes> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size < headerBytes + tagBytes) throw new BackupRefused(backupWords.damaged(path));
    const header = await readExactly(file, 0, headerBytes);
    const numbers = Buffer.from(header.subarray(magic.length, -1).toString('latin1'), 'hex');
    const cost = numbers[0] ?? 0;
    // A larger one is damage, and would ask for more memory than there is.
    if (cost < 1 || cost > usualCost + 3) throw new BackupRefused(backupWords.damaged(path));
    const { key, check } = await keyOf(passphrase, numbers.subarray(1, 1 + saltBytes), cost);
    const told = numbers.subarray(1 + saltBytes);
    if (told.length !== checkBytes || !timingSafeEqual(told, check)) {
      throw new BackupRefused(backupWords.wrongPassphrase(path));
    }
    return openFrames(file, { header, key, bodyBytes: size - headerBytes });
  } catch (error) {
    await file.close();
    throw error;
  }
}

interface Frames {
  readonly header: Buffer;
  readonly key: Buffer;
  readonly bodyBytes: number;
}

function openFrames(file: FileHandle, { header, key, bodyBytes }: Frames): Bytes {
  const stride = frameBytes + tagBytes;
  const count = Math.ceil(bodyBytes / stride);
  const size = bodyBytes - count * tagBytes;
  const frame = async (number: number): Promise<Buffer> => {
    const isLast = number === count - 1;
    const length = isLast ? bodyBytes - number * stride : stride;
    const sealed = await readExactly(file, headerBytes + number * stride, length);
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast)).setAAD(header);
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  };
  async function* plain(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const number = Math.floor(at / frameBytes);
      const within = at - number * frameBytes;
      const piece = (await frame(number)).subarray(within, within + end - at);
      at += piece.length;
      yield piece;
    }
  }
  return {
    size,
    read: (start, end) => Readable.from(plain(start, end), { objectMode: false }),
    close: () => file.close(),
  };
}

/** Unique for each frame of a file; the key is unique to the file. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce[0] = isLast ? 1 : 0;
  nonce.writeUInt32BE(number, 8);
  return nonce;
}

async function keyOf(passphrase: string, salt: Buffer, cost: number): Promise<Key> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** cost * 1024 + 32 * 1024 ** 2 };
  scrypt(passphrase.normalize('NFC'), salt, 32 + checkBytes, options, (error, made) =>
    error ? reject(error) : resolve(made),
  );
  const made = await promise;
  return { key: made.subarray(0, 32), check: made.subarray(32) };
}
