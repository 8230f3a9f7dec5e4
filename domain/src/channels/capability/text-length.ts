import type { DraftLimits, TextUnit } from './shapes.ts';
import { smsLength } from './sms-segments.ts';

/**
 * The length of a text as a vendor counts it.
 *
 * @param text well formed; half of a surrogate pair counts as the three bytes of what replaces it.
 * @returns 0 for the empty text.
 * @example [textLength('知😀', 'characters'), textLength('知😀', 'utf16'), textLength('知😀', 'bytes')] // [2, 3, 7]
 */
export function textLength(text: string, unit: TextUnit): number {
  if (unit === 'utf16') return text.length;
  if (unit === 'segments') return smsLength(text).segments;
  let length = 0;
  for (const character of text) length += unit === 'bytes' ? bytesOf(character) : 1;
  return length;
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** From where on the writer is told how much room is left: the last tenth, at most this many units. */
const toldFrom = 500;

/**
 * How much more can be written, in the channel's unit; below zero when it is too much.
 *
 * @returns `null` while there is so much room that nobody needs to know.
 * @example roomLeft('x'.repeat(1990), { max: 2000, unit: 'utf16' }) // 10
 */
export function roomLeft(text: string, { max, unit }: DraftLimits['text']): number | null {
  const left = max - textLength(text, unit);
  return left < Math.min(toldFrom, max / 10) ? left : null;
}
