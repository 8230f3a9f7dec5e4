import { mediaTypeOf } from '@zhiyin/domain/platform';
import type { FileVariant } from '#platform/files/link.ts';
import type { ByteRange } from '#platform/files/store.ts';

interface Described {
  readonly name: string;
  readonly mediaType: string;
  readonly hasThumbnail: boolean;
}

/**
 * How a file travels: never as something that a browser runs. Only pictures that we could open ourselves are drawn,
 * all else is downloaded, and even a picture that somebody opens alone stands in a sandbox.
 */
export function fileHeaders(file: Described, variant: FileVariant): Record<string, string> {
  const isThumbnail = variant === 'thumbnail';
  const isDrawn = isThumbnail || (file.hasThumbnail && mediaTypeOf(file.mediaType)?.isPicture === true);
  const type = isThumbnail ? 'image/webp' : file.mediaType;
  return {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-disposition': `${isDrawn ? 'inline' : 'attachment'}; ${fileNameParameters(file.name)}`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, max-age=3600, immutable',
  };
}

/** RFC 6266: an ASCII name for old programs, the real one in UTF-8 for all others. */
function fileNameParameters(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename="${ascii}"; filename*=UTF-8''${exact}`;
}

/**
 * The part of a file that a player asks for; null when it asks for all, or in a way we need not understand.
 *
 * @example rangeOf('bytes=-500', 2000) // { start: 1500, end: 1999 }
 */
export function rangeOf(header: string | undefined, sizeBytes: number): ByteRange | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const last = sizeBytes - 1;
  const start = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? last : Math.min(last, Number(to));
  return start <= end ? { start, end } : null;
}
