import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileWords } from '@zhiyin/domain/platform';
import { Refusal } from '../refusal.ts';
import type { FileStore } from './store.ts';

/** Files in a folder of this machine; readable by nobody else on it. */
export function diskStore(folder: string): FileStore {
  const pathOf = (key: string): string => path.join(folder, key);
  return {
    keep: async (key, from) => {
      const target = pathOf(key);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await sync(from);
      await rename(from, target);
      // The new name survives a loss of power only once its folder, and a folder just made, are on the disk too.
      await sync(path.dirname(target));
      await sync(path.dirname(path.dirname(target)));
    },
    read: async (key, range) => {
      const file = await open(pathOf(key)).catch(missing);
      return createReadStream('', { fd: file, ...range });
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

async function sync(file: string): Promise<void> {
  const handle = await open(file);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function missing(error: NodeJS.ErrnoException): FileHandle {
  if (error.code === 'ENOENT') throw new Refusal('missing', fileWords.fileNotFound);
  throw error;
}
