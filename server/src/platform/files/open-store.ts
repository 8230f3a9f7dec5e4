import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { perSystem } from '../per-system.ts';
import { diskStore } from './disk-store.ts';
import { readS3Address, s3Store } from './s3-store.ts';
import type { FileStore } from './store.ts';

/** The file store of a system: the S3-compatible one that is configured, else the folder `files` beside the data. */
export const fileStore = perSystem<FileStore>(({ config }) =>
  config.filesUrl === undefined
    ? diskStore(path.resolve(config.data, 'files'))
    : s3Store(readS3Address(config.filesUrl)),
);

const forgottenMs = 3600_000;

/**
 * Where uploads lie until they are kept; on the same disk as the store, so that a rename suffices. What a process that
 * was killed left there goes when the next one first looks.
 */
export const incomingFolder = perSystem<Promise<string>>(async ({ config, now }) => {
  const folder = path.resolve(config.data, 'files', 'incoming');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file);
    if (mtimeMs < now().getTime() - forgottenMs) await rm(file, { force: true });
  }
  return folder;
});
