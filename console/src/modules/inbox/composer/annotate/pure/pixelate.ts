import type { Area, Size } from './marks.ts';

/** Pixels as a canvas hands them out: four bytes each. */
export interface Pixels extends Size {
  readonly data: Uint8ClampedArray;
}

/** Brightness is kept in so few steps that a block tells nothing of what made it up. */
const step = 24;

/**
 * How large the blocks are: larger than a letter of the picture, and at most six to the shorter side, so that no text
 * can be tried out until it gives the same blocks.
 */
export function blockPixels({ width, height }: Area, picture: Size): number {
  const ofPicture = Math.max(picture.width, picture.height) / 60;
  return Math.ceil(Math.max(16, ofPicture, Math.min(width, height) / 6));
}

/** Each block of the pixels as one colour: its mean in coarse steps. What was there is nowhere in the answer. */
export function pixelated({ data, width, height }: Pixels, block: number): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(data.length);
  for (let top = 0; top < height; top += block) {
    for (let left = 0; left < width; left += block) {
      const part = { left, top, right: Math.min(width, left + block), bottom: Math.min(height, top + block) };
      fill(out, width, part, meanOf(data, width, part));
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
