import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Bytes, gzipped, that a browser loads before a built page can show anything: the page itself and every script and
 * style sheet that it names. What is loaded later, by route, does not count.
 *
 * @param base the address below which `folder` is served, e.g. `/console/`
 */
export function firstLoadBytes(folder: string, page: string, base: string): number {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
    (hit) => hit[1] ?? '',
  );
  const paths = new Set(
    named.map((address) => (address.startsWith(base) ? address.slice(base.length) : address)),
  );
  return [page, ...paths].reduce((sum, path) => sum + gzippedBytes(join(folder, path)), 0);
}

/** Bytes of one file, gzipped as a server would. */
export function gzippedBytes(path: string): number {
  return gzipSync(readFileSync(path)).length;
}
