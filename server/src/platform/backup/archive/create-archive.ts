import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { BackupRefused } from '../refusals.ts';
import { backupWords } from '../words.ts';
import { checksumLength, withChecksum } from './checksum.ts';
import { sealing } from './seal.ts';

/** A part as it went into an archive. */
export interface Added {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** An archive that is being written: an ordinary zip file whose comment is the checksum of everything before it. */
export interface NewArchive {
  /** Writes one part to its end. One at a time. */
  add(name: string, content: Readable, options?: { isCompressed?: boolean }): Promise<Added>;
  /** Ends the archive; only now it stands under its name, safe against a loss of power. */
  finish(): Promise<void>;
  /** Gives up: nothing is left behind. Harmless after `finish`. */
  abandon(): Promise<void>;
}

/**
 * Begins an archive, readable by its owner alone; with a passphrase the whole of it is encrypted.
 *
 * @throws BackupRefused when the file exists.
 */
export async function createArchive(file: string, passphrase?: string, cost?: number): Promise<NewArchive> {
  if (existsSync(file)) throw new BackupRefused(backupWords.exists(file));
  const half = `${file}.${process.pid}.part`;
  const target = await open(half, 'wx', 0o600).catch((error: unknown) => {
    throw new BackupRefused(backupWords.unwritable(file, error instanceof Error ? error.message : ''), error);
  });
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  const sealed = passphrase === undefined ? [] : [await sealing(passphrase, cost)];
  const written = pipeline([output, withChecksum(), ...sealed, target.createWriteStream({ flush: true })]);
  written.catch(() => undefined);
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject);
    written.catch(reject);
  });
  failed.catch(() => undefined);
  let isFinished = false;
  return {
    add: async (name, content, { isCompressed = true } = {}) => {
      const { counter, added } = counting();
      zip.addReadStream(counter, name, { compress: isCompressed, mtime: noMoment, mode: 0o600 });
      await Promise.race([pipeline(content, counter), failed]);
      return added();
    },
    finish: async () => {
      zip.end({ comment: '0'.repeat(checksumLength), forceZip64Format: false });
      await Promise.race([written, failed]);
      await rename(half, file);
      isFinished = true;
      await syncFolder(path.dirname(path.resolve(file)));
    },
    abandon: async () => {
      if (isFinished) return;
      output.destroy(new Error('given up'));
      await written.catch(() => undefined);
      await rm(half, { force: true });
    },
  };
}

/** Equal contents make equal archives: when a part was written says nothing. */
const noMoment = new Date('2000-01-01T00:00:00Z');

function counting(): { counter: Transform; added: () => Added } {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const counter = new Transform({
    transform(piece: Buffer, _encoding, done) {
      sizeBytes += piece.length;
      hash.update(piece);
      done(null, piece);
    },
  });
  return { counter, added: () => ({ sizeBytes, sha256: hash.digest('hex') }) };
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
