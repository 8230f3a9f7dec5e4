import type { DraftLimits } from '@zhiyin/domain/channels';
import { storable } from './storable.ts';

/** What one message can carry, as the server says; `null` while nobody knows, and then the server decides. */
export type Limits = DraftLimits | null;

/** A file as a browser gives it. */
interface Given {
  readonly name?: string;
  readonly type: string;
  readonly size: number;
}

/** Why a file cannot go along. */
export type FileTrouble =
  | { readonly kind: 'no-files' }
  | { readonly kind: 'file-type' }
  | { readonly kind: 'file-too-large'; readonly bytesMax: number };

/**
 * How much more can be written, in the channel's unit, below zero when it is too much; `null` while there is no need to
 * say. The domain's `roomLeft`, which would cost a shop's page more; a test holds the two together.
 */
export function roomLeft(typed: string, limits: Limits): number | null {
  if (limits === null) return null;
  const { max, unit } = limits.text;
  const left = max - lengthOf(storable(typed), unit);
  return left < Math.min(500, max / 10) ? left : null;
}

function lengthOf(text: string, unit: DraftLimits['text']['unit']): number {
  if (unit === 'bytes') return new TextEncoder().encode(text).length;
  return unit === 'utf16' ? text.length : [...text].length;
}

/** What keeps a file from being uploaded at all; `null` when it may be tried. As the domain's `checkDraft` has it. */
export function fileTrouble(limits: Limits, { name = '', type, size }: Given): FileTrouble | null {
  if (limits === null) return null;
  if (limits.files === null) return { kind: 'no-files' };
  const { kinds } = limits.files;
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const isPerhapsText = type === '' || (type.startsWith('text/') && type !== 'text/html');
  const kind =
    kinds.find((one) => one.mediaTypes.includes(type)) ??
    kinds.find((one) => one.extensions.includes(extension)) ??
    (isPerhapsText ? kinds.find((one) => one.mediaTypes.includes('text/plain')) : undefined);
  if (kind === undefined) return { kind: 'file-type' };
  const { bytesMax } = kind;
  return size > bytesMax ? { kind: 'file-too-large', bytesMax } : null;
}

/** What the system's own dialog offers first. */
export function acceptOf(limits: Limits): string {
  const kinds = limits?.files?.kinds ?? [];
  return kinds
    .flatMap(({ mediaTypes, extensions }) => [...mediaTypes, ...extensions.map((one) => `.${one}`)])
    .join();
}
