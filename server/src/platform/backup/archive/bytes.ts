import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** Bytes that are read in any order: a file as it is, or what a sealed file holds. */
export interface Bytes {
  readonly size: number;
  /** What stands from `start` up to but not including `end`. Fails when it was altered, where that can be told. */
  read(start: number, end: number): Readable;
  close(): Promise<void>;
}

const pieceBytes = 256 * 1024;

/** The bytes of a file as they lie on the disk. */
export async function bytesOf(path: string): Promise<Bytes> {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    size,
    read: (start, end) => Readable.from(piecesOf(file, start, end), { objectMode: false }),
    close: () => file.close(),
  };
}

async function* piecesOf(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += pieceBytes) {
    yield await readExactly(file, at, Math.min(pieceBytes, end - at));
  }
}

/** Reads exactly so many bytes. @throws when the file ends before. */
export async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const piece = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(piece, filled, length - filled, position + filled);
    if (bytesRead === 0) throw new Error('the file ends too early');
    filled += bytesRead;
  }
  return piece;
}
