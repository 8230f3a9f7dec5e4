import { middleToBaseline, outlineOf, type Weight, widthOf } from './fonts.ts';
import type { Mark } from './svg.ts';

/** A line of text of a picture, as it is placed. */
export interface LineOfText {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
}

/** What a `text` element says, and where; null for one that says nothing. */
export function lineOfText({ attrs, text: written }: Mark): LineOfText | null {
  const text = plain(written);
  const size = Number.parseFloat(attrs['font-size'] ?? styled(attrs, 'font-size') ?? '12');
  if (text.trim() === '' || !(size > 0)) return null;
  const weight = isStrong(attrs['font-weight'] ?? styled(attrs, 'font-weight')) ? 'strong' : 'regular';
  const width = widthOf(text, size, weight);
  const before = { middle: width / 2, end: width }[attrs['text-anchor'] ?? ''] ?? 0;
  const below = attrs['dominant-baseline'] === 'central' ? size * middleToBaseline : 0;
  return {
    text,
    size,
    weight,
    x: Number(attrs['x'] ?? 0) - before,
    y: Number(attrs['y'] ?? 0) + below,
  };
}

/**
 * Spaces of all widths are one to a font, and what has no width is no letter of it. Its curly apostrophe is as wide as a
 * Chinese sign and would part an English word, so there it is a straight one.
 */
function plain(text: string): string {
  return text
    .replace(/\p{Zs}/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=\p{Script=Latin})’/gu, "'");
}

function styled(attrs: Mark['attrs'], name: string): string | undefined {
  return new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`).exec(attrs['style'] ?? '')?.[1];
}

function isStrong(weight: string | undefined): boolean {
  return weight === 'bold' || Number(weight) >= 500;
}

/** Where the letters of a line run, beginning at its own place. */
export function lettersOf({ text, size, weight }: LineOfText): string {
  return outlineOf(text, size, weight);
}
