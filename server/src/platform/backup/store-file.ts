import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileStore, incomingFolder } from '../files/open-store.ts';
import type { System } from '../system.ts';

/** Puts a file of an archive into the store under its old key. @throws when its content is not what was promised. */
export async function storeFile(
  system: System,
  key: string,
  sha256: string,
  content: Readable,
): Promise<void> {
  const incoming = path.join(await incomingFolder.of(system), randomUUID());
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
  });
  try {
    await pipeline(content, hashing, createWriteStream(incoming, { mode: 0o600 }));
    if (hash.digest('hex') !== sha256) throw new Error(`the file ${key} changed while it was read`);
    await fileStore.of(system).keep(key, incoming);
  } finally {
    await rm(incoming, { force: true });
  }
}
