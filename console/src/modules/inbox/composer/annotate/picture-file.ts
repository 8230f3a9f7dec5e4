import { inkOf, paintGround, paintMarks } from './paint.ts';
import type { Mark } from './pure/marks.ts';

const jpegQuality = 0.92;
/** A picture without loss may become larger than a file may be: then it is written as a JPEG. */
const pngBytesMax = 8 * 1024 * 1024;

/** A picture as its pixels, turned upright as its camera says. @throws when it is none or cannot be had. */
export async function openPicture(url: string): Promise<{ picture: ImageBitmap; type: string }> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the picture answers ${answer.status}`);
  const bytes = await answer.blob();
  return { picture: await createImageBitmap(bytes, { imageOrientation: 'from-image' }), type: bytes.type };
}

/**
 * The marked picture, drawn anew at its full size: nothing of the file it came from goes along, neither what was
 * pixelated nor where and by whom it was taken. Null when the browser cannot draw one as large.
 */
export async function pictureFile(
  picture: ImageBitmap,
  marks: readonly Mark[],
  source: { readonly name: string; readonly type: string },
): Promise<File | null> {
  const canvas = paintGround(picture, marks);
  paintMarks(inkOf(canvas), marks, picture);
  const isPhoto = source.type === 'image/jpeg';
  const first = await written(canvas, isPhoto ? 'image/jpeg' : 'image/png');
  const bytes = !isPhoto && first && first.size > pngBytesMax ? await written(canvas, 'image/jpeg') : first;
  if (!bytes) return null;
  return new File([bytes], markedName(source.name, bytes.type), { type: bytes.type });
}

function written(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, jpegQuality));
}

/**
 * The name of a marked picture; marking it twice names it once.
 *
 * @example markedName('IMG_1.heic', 'image/png') // 'IMG_1-marked.png'
 */
export function markedName(name: string, type: string): string {
  const stem = name.replace(/\.[^.]*$/, '').replace(/-marked$/, '');
  return `${stem || 'picture'}-marked.${type === 'image/jpeg' ? 'jpg' : 'png'}`;
}
