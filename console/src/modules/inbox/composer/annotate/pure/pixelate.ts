import type { Area, Size } from './marks.ts';

/** Pixels as a canvas hands them out: four bytes each. */
export interface Pixels extends Size {
  readonly data: Uint8ClampedArray;
}

/** Brightness is kept in so few steps that the mean tells nothing of single letters. */
const step = 24;
/** How much lighter or darker than the mean blocks are, one after the other: a pattern that is always the same. */
const shades = [0, 14, -10, 6, -18, 10, -4];

/** How large the blocks are: seen as such on a picture of this size, and at most six to the shorter side. */
export function blockPixels({ width, height }: Area, picture: Size): number {
  const ofPicture = Math.max(picture.width, picture.height) / 60;
  return Math.ceil(Math.max(16, ofPicture, Math.min(width, height) / 6));
}

/**
 * Blocks in the place of pixels. They look like what is pixelated elsewhere, but a block does not come from what it
 * covers: digits were read back from the means of their blocks before. All take the one mean of the whole, in coarse
 * steps, and a pattern that knows nothing of the picture.
 */
export function pixelated({ data, width, height }: Pixels, block: number): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(data.length);
  const mean = meanOf(data, width, { left: 0, top: 0, right: width, bottom: height });
  for (let top = 0, row = 0; top < height; top += block, row++) {
    for (let left = 0, column = 0; left < width; left += block, column++) {
      const part = { left, top, right: Math.min(width, left + block), bottom: Math.min(height, top + block) };
      const shade = shades[(column * 3 + row * 5) % shades.length] ?? 0;
      fill(
        out,
        width,
        part,
        mean.map((colour) => colour + shade),
      );
    }
  }
  return out;
}

interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function meanOf(data: Uint8ClampedArray, width: number, { left, top, right, bottom }: Part): number[] {
  const sums = [0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      for (let part = 0; part < 3; part++)
        sums[part] = (sums[part] ?? 0) + (data[(y * width + x) * 4 + part] ?? 0);
    }
  }
  const count = (right - left) * (bottom - top);
  return sums.map((sum) => Math.round(sum / count / step) * step);
}

function fill(
  out: Uint8ClampedArray,
  width: number,
  part: Part,
  [red = 0, green = 0, blue = 0]: number[],
): void {
  for (let y = part.top; y < part.bottom; y++) {
    for (let x = part.left; x < part.right; x++) out.set([red, green, blue, 255], (y * width + x) * 4);
  }
}
