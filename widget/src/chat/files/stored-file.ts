import type { StoredFile } from '../contract.ts';
import { isLoose } from '../keep/read-json.ts';

/** Reads what was kept of files; whatever is none is left out. */
export function readFiles(kept: unknown): StoredFile[] {
  return Array.isArray(kept) ? kept.map(readFile).filter((file) => file !== null) : [];
}

/** Reads what was kept of one file; `null` when it is none. */
export function readFile(kept: unknown): StoredFile | null {
  if (!isLoose(kept)) return null;
  const { fileId, name, mediaType, sizeBytes, width, height, url, thumbnailUrl } = kept;
  if (typeof fileId !== 'string' || typeof name !== 'string' || typeof url !== 'string') return null;
  return {
    fileId,
    name,
    url,
    mediaType: typeof mediaType === 'string' ? mediaType : '',
    sizeBytes: numberOr(sizeBytes, 0),
    width: numberOr(width, null),
    height: numberOr(height, null),
    thumbnailUrl: typeof thumbnailUrl === 'string' ? thumbnailUrl : null,
  };
}

function numberOr<Other>(value: unknown, other: Other): number | Other {
  return typeof value === 'number' ? value : other;
}
