import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileWords } from '@zhiyin/domain/platform';
import { Refusal } from '../refusal.ts';

/** An upload on our disk. */
export interface Received {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Writes an upload to a file of its own as it arrives: memory holds one piece of it at a time, however many upload.
 * The caller removes the file.
 *
 * @throws Refusal when it is empty or larger than `bytesMax`; nothing is left behind then.
 */
export async function receive(folder: string, body: unknown, bytesMax: number): Promise<Received> {
  const file = path.join(folder, randomUUID());
  const handle = await open(file, 'wx', 0o600);
  try {
    return { path: file, ...(await write(handle, streamOf(body), bytesMax)) };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function write(
  handle: FileHandle,
  body: Readable,
  bytesMax: number,
): Promise<Pick<Received, 'sizeBytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  // Destroying the request would cut the line before the caller has read why it is refused.
  for await (const piece of body.iterator({ destroyOnReturn: false })) {
    sizeBytes += piece.length;
    if (sizeBytes > bytesMax) {
      body.resume();
      throw new Refusal('invalid', fileWords.fileTooLarge, { max: Math.floor(bytesMax / 1024 / 1024) });
    }
    hash.update(piece);
    await handle.appendFile(piece);
  }
  if (sizeBytes === 0) throw new Refusal('invalid', fileWords.fileEmpty);
  return { sizeBytes, sha256: hash.digest('hex') };
}

function streamOf(body: unknown): Readable {
  if (body instanceof Readable) return body;
  return Readable.from(body instanceof Uint8Array ? [body] : []);
}
