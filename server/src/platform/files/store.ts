import type { Readable } from 'node:stream';

/** Part of a file: both ends counted from 0 and included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the bytes of files are kept, under keys that we make: `workspace/aa/file`. What a key holds never changes.
 * Everything of a workspace lies under its id, so that it can be exported and erased whole.
 */
export interface FileStore {
  /** Keeps a local file's content; when it returns, the content survives a loss of power. May take the file away. */
  keep(key: string, path: string): Promise<void>;
  /** @throws Refusal `missing` when there is nothing under the key. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Removes what is there; nothing there is no mistake. */
  remove(key: string): Promise<void>;
}

/** The key of a file. The end of a UUIDv7 is random, so folders fill evenly. */
export function keyOf(
  workspaceId: string,
  fileId: string,
  variant: 'original' | 'thumbnail' = 'original',
): string {
  const key = `${workspaceId}/${fileId.slice(-2)}/${fileId}`;
  return variant === 'original' ? key : `${key}.thumbnail`;
}
