/**
 * A number from 0 to 1 that a text always gives, as if it were drawn: FNV-1a over its UTF-16 units, then the last mixing
 * of MurmurHash3. Texts that differ in one letter are far from each other.
 */
export function drawOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/**
 * Whether the sample of a seed holds something: so much of a hundred are drawn, the same ones each time.
 *
 * @example isDrawn('seed', conversationId, 100) // true
 */
export function isDrawn(seed: string, subjectId: string, sharePercent: number): boolean {
  return drawOf(`${seed} ${subjectId}`) < sharePercent / 100;
}
