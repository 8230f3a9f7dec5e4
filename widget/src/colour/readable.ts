/** Ink and paper, the two colours that text on a coloured surface may have. */
const dark = '#1d1c1a';
const light = '#ffffff';

/**
 * How far two opaque colours stand apart, by WCAG 2: from 1 (the same) to 21 (black on white). Text needs 4.5,
 * what can be operated 3.
 *
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * What can be read on a surface of this colour, at 4.5 or more: white where that is enough, as on most shops' colours,
 * else ink, else black (a narrow band of mid-tones on which ink is a little too light).
 *
 * @param surface `#rrggbb`
 * @example readableOn('#b3402a') // '#ffffff'
 */
export function readableOn(surface: string): string {
  if (contrast(surface, light) >= 4.5) return light;
  return contrast(surface, dark) >= 4.5 ? dark : '#000000';
}

/**
 * The colour of the edge of something filled. Its own where the fill can be told from the background; else a line, so
 * that a shop with a nearly white or nearly black colour still has shapes. (What is written on it is readable anyway.)
 *
 * @param line a colour that stands out on the background
 * @example edgeOn('#ffffff', '#fbfaf6', '#8d877b') // '#8d877b'
 */
export function edgeOn(fill: string, background: string, line: string): string {
  return contrast(fill, background) >= 1.5 ? fill : line;
}

/** True for `#rrggbb`, the only form in which colours travel. */
export function isColour(text: unknown): text is string {
  return typeof text === 'string' && /^#[0-9a-f]{6}$/i.test(text);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(byte: number): number {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
