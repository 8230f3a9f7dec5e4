import type { DraftLimits } from './shapes.ts';
import { textLength } from './text-length.ts';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Cuts a text into parts that a channel takes: at a line's end or a blank where one is near the end of a part, else
 * between what people see as characters, so that no emoji and no accent is torn. Blanks around a cut fall away.
 *
 * @returns the text alone when it fits; nothing for a blank one. What is seen as one character and is still longer than
 *   a whole part is cut between its code points; one longer than a part stands alone and too long.
 * @example splitText('茶很好 👨‍👩‍👧', { max: 18, unit: 'bytes' }) // ['茶很好', '👨‍👩‍👧']
 */
export function splitText(text: string, limit: DraftLimits['text']): string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of piecesOf(text, limit)) {
    if (fits(part + piece, limit)) {
      part += piece;
      continue;
    }
    const { head, tail } = broken(part, limit);
    parts.push(head);
    part = fits(tail + piece, limit) ? tail + piece : piece;
    if (part === piece && tail !== '') parts.push(tail);
  }
  parts.push(part);
  return parts.map((one) => one.trim()).filter((one) => one !== '');
}

function fits(text: string, { max, unit }: DraftLimits['text']): boolean {
  return textLength(text, unit) <= max;
}

/** What is seen as characters; one that fits no part falls into its code points. */
function piecesOf(text: string, limit: DraftLimits['text']): string[] {
  return [...graphemes.segment(text)].flatMap(({ segment }) =>
    fits(segment, limit) ? segment : [...segment],
  );
}

/** Where a full part is best ended: behind its last line or word, unless that leaves it half empty. */
function broken(part: string, { unit }: DraftLimits['text']): { head: string; tail: string } {
  const at = Math.max(part.lastIndexOf('\n'), part.lastIndexOf(' ')) + 1;
  const head = part.slice(0, at);
  const isHalfEmpty = textLength(head, unit) * 2 < textLength(part, unit);
  return isHalfEmpty ? { head: part, tail: '' } : { head, tail: part.slice(at) };
}
