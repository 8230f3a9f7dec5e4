import { type Weight, widthOf } from '#platform/paper/fonts.ts';
import { escaped } from '#platform/paper/svg.ts';

/** Colours of paper; the same ink as on screens, on white. */
export const inks = {
  ink: '#1d1c1a',
  soft: '#4b4842',
  faint: '#645f56',
  line: '#e0dbcf',
  sheet: '#ffffff',
  seal: '#a82c18',
  azure: '#1f5a72',
  better: '#25613f',
  worse: '#7a4d00',
} as const;

/** A place on the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Letters {
  readonly size: number;
  readonly fill?: string;
  readonly weight?: Weight;
  readonly anchor?: 'start' | 'end';
}

/** One line of text on its baseline. */
export function line(
  text: string,
  x: number,
  y: number,
  { size, fill = inks.ink, weight = 'regular', anchor = 'start' }: Letters,
): string {
  const strength = weight === 'strong' ? ' font-weight="500"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${strength}>${escaped(text)}</text>`;
}

/** A text cut so that it fits, with a sign that it was. */
export function fitted(text: string, width: number, size: number, weight: Weight = 'regular'): string {
  if (widthOf(text, size, weight) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size, weight) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text over several lines, broken between words, or anywhere where a word is longer than the line. */
export function wrapped(text: string, width: number, size: number): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let now = '';
    // Chinese is broken between any two signs, words of letters only around them.
    for (const part of paragraph.match(/[[\p{L}\p{N}]--\p{Script=Han}]+\s*|\s+|./gv) ?? ['']) {
      const pieces = widthOf(part, size) > width ? [...part] : [part];
      for (const piece of pieces) {
        if (now !== '' && widthOf(now + piece.trimEnd(), size) > width) {
          lines.push(now.trimEnd());
          now = '';
        }
        now += piece;
      }
    }
    return [...lines, now.trimEnd()];
  });
}

/** The rim of a card. */
export function rim({ x, y, width, height }: Box): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${inks.sheet}" stroke="${inks.line}"/>`;
}

/** A line across. */
export function rule(x: number, y: number, width: number): string {
  return `<path d="M${x} ${y}H${x + width}" fill="none" stroke="${inks.line}"/>`;
}
