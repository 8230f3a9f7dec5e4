import { fileWords } from '@zhiyin/domain/platform';
import sharp from 'sharp';
import { Refusal } from '../refusal.ts';

/** Longer side of a thumbnail. */
const thumbnailPixels = 320;
/** More than any phone makes; beyond it a small file may unpack to gigabytes. */
const pixelsMax = 64_000_000;
const timeoutSeconds = 10;

// Pictures are seen to one after the other on one thread each, and none is kept in memory afterwards.
sharp.cache(false);
sharp.concurrency(1);

/** What is known of a picture. Without a thumbnail it is too large to be drawn and may only be downloaded. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly hasThumbnail: boolean;
}

/**
 * Measures a picture and writes its thumbnail, a WebP without any of the original's metadata, to `thumbnailPath`.
 * Works on threads of its own.
 *
 * @throws Refusal when it cannot be opened.
 */
export async function readPicture(path: string, thumbnailPath: string): Promise<Picture> {
  const { width, height } = await measure(path);
  if (width * height > pixelsMax) return { width, height, hasThumbnail: false };
  try {
    await sharp(path, { limitInputPixels: pixelsMax, failOn: 'error' })
      .autoOrient()
      .resize(thumbnailPixels, thumbnailPixels, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .timeout({ seconds: timeoutSeconds })
      .toFile(thumbnailPath);
  } catch {
    throw new Refusal('invalid', fileWords.pictureBroken);
  }
  return { width, height, hasThumbnail: true };
}

/** Reads the header alone. Sizes are of the picture turned upright. */
async function measure(path: string): Promise<{ width: number; height: number }> {
  try {
    const { autoOrient } = await sharp(path, { limitInputPixels: false }).metadata();
    return autoOrient;
  } catch {
    throw new Refusal('invalid', fileWords.pictureBroken);
  }
}
