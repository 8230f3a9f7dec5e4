import { createHash } from 'node:crypto';

/**
 * An id that is the same for the same parts, and of no other's: how what vendors name becomes one of our ids
 * (RFC 9562, version 8).
 */
export function idOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const id = `${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(18, 32)}`;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
