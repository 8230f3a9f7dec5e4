import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { BackupRefused } from '../refusals.ts';
import { backupWords } from '../words.ts';
import { type Bytes, bytesOf } from './bytes.ts';
import { isWhole } from './checksum.ts';
import { isSealed, sealedBytesOf } from './seal.ts';

/** An archive that has been read once from end to end and is exactly what was written. */
export interface Archive {
  has(name: string): boolean;
  /** @throws BackupRefused when there is no such part. */
  open(name: string): Promise<Readable>;
  /** A small part as text. */
  text(name: string): Promise<string>;
  /** @throws BackupRefused when the part is not what its list says. */
  check(name: string, sha256: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens an archive and reads all of it first.
 *
 * @throws BackupRefused when a single byte is not what was written, when the end is missing, or the passphrase is wrong.
 */
export async function openArchive(file: string, passphrase?: string): Promise<Archive> {
  const bytes = await openBytes(file, passphrase);
  try {
    const isGood = await isWhole(bytes).catch(() => false);
    if (!isGood) throw new BackupRefused(backupWords.damaged(file));
    return await openZip(file, bytes);
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

async function openBytes(file: string, passphrase: string | undefined): Promise<Bytes> {
  await access(file).catch((error) => {
    throw new BackupRefused(backupWords.unreadable(file), error);
  });
  if (!(await isSealed(file))) return bytesOf(file);
  if (passphrase === undefined) throw new BackupRefused(backupWords.needsPassphrase(file));
  return sealedBytesOf(file, passphrase);
}

async function openZip(file: string, bytes: Bytes): Promise<Archive> {
  const zip = await fromRandomAccessReaderPromise(new Reader(bytes), bytes.size, {
    lazyEntries: true,
    autoClose: false,
  });
  const entries = await entriesOf(zip);
  const open = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry) throw new BackupRefused(backupWords.lacks(file, name));
    return zip.openReadStreamPromise(entry);
  };
  return {
    has: (name) => entries.has(name),
    open,
    text: async (name) => text(await open(name)),
    check: async (name, sha256) => {
      const hash = createHash('sha256');
      for await (const piece of await open(name)) hash.update(piece);
      if (hash.digest('hex') !== sha256) throw new BackupRefused(backupWords.altered(file, name));
    },
    close: () => bytes.close(),
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

class Reader extends RandomAccessReader {
  readonly #bytes: Bytes;

  constructor(bytes: Bytes) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.#bytes.read(start, end);
  }
}
