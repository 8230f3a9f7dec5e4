import { Readable } from 'node:stream';
import type pg from 'pg';
import { fileStore } from '../files/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import type { NewArchive } from './archive/create-archive.ts';
import { keysOf } from './file-keys.ts';
import { type FileLine, type Manifest, parts } from './manifest.ts';

/**
 * Adds every file that the caller's role can see, and the list of them. Files never change, so reading them after the
 * moment of the snapshot is reading them as they were; one that was erased since is named as missing.
 */
export async function addFiles(
  system: System,
  client: pg.ClientBase,
  archive: NewArchive,
): Promise<Manifest['files']> {
  const store = fileStore.of(system);
  const lines: FileLine[] = [];
  const missing: string[] = [];
  for await (const key of keysOf(client)) {
    const content = await store.read(key).catch(nullWhenMissing);
    if (!content) {
      missing.push(key);
      continue;
    }
    // Pictures and documents are compressed already.
    const added = await archive.add(parts.file(key), content, { isCompressed: false });
    lines.push({ key, ...added });
  }
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const list = await archive.add(parts.fileList, Readable.from([text], { objectMode: false }));
  const sizeBytes = lines.reduce((sum, line) => sum + line.sizeBytes, 0);
  return { count: lines.length, sizeBytes, list: list.sha256, missing };
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Refusal && error.kind === 'missing') return null;
  throw error;
}
