import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, openSync } from 'fontkit';

/** How strong letters are on paper. */
export type Weight = 'regular' | 'strong';

const folder = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');

/** Noto Sans, with Chinese and Latin letters in one file for each weight. */
export const fontFiles: Readonly<Record<Weight, string>> = {
  regular: join(folder, 'NotoSansHans-Regular.otf'),
  strong: join(folder, 'NotoSansHans-Medium.otf'),
};

const opened = new Map<Weight, Font>();

function fontOf(weight: Weight): Font {
  const known = opened.get(weight);
  if (known) return known;
  const font = openSync(fontFiles[weight]);
  if (!('glyphForCodePoint' in font)) throw new Error(`${fontFiles[weight]} holds several fonts`);
  opened.set(weight, font);
  return font;
}

const widths = new Map<string, number>();

/** How wide a line is, in the unit of `size`. Letters that the font lacks are as wide as the box in their place. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  const font = fontOf(weight);
  let width = 0;
  for (const letter of text) {
    const key = `${weight} ${letter}`;
    let advance = widths.get(key);
    if (advance === undefined) {
      advance = font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
      widths.set(key, advance);
    }
    width += advance;
  }
  return width * size;
}

/** The outlines of a line that begins at the origin of its baseline, as the data of a path. */
export function outlineOf(text: string, size: number, weight: Weight = 'regular'): string {
  const font = fontOf(weight);
  const scale = size / font.unitsPerEm;
  let at = 0;
  const parts: string[] = [];
  for (const letter of text) {
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    // Of fonts the y axis points up, of pictures down.
    parts.push(glyph.path.scale(scale, -scale).translate(at, 0).toSVG());
    at += glyph.advanceWidth * scale;
  }
  return parts.filter((part) => part !== '').join('');
}

/** How far below its middle the baseline of a line lies, for letters of size 1. */
export const middleToBaseline = 0.36;
