import type { DraftLimits, TextUnit } from './shapes.ts';
import { textLength } from './text-length.ts';

/** A file as a check needs it. Whoever does not know the type yet leaves it empty. */
export interface DraftFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** What is about to be sent. */
export interface Draft {
  readonly text: string;
  readonly files: readonly DraftFile[];
}

/** Why a draft does not fit a channel. `at` is the place of a file, from 0. */
export type DraftProblem =
  | { readonly kind: 'text-too-long'; readonly over: number; readonly max: number; readonly unit: TextUnit }
  | { readonly kind: 'emoji' }
  | { readonly kind: 'links' }
  | { readonly kind: 'no-files' }
  | { readonly kind: 'too-many-files'; readonly max: number }
  | FileProblem;
export type FileProblem =
  | { readonly kind: 'file-type'; readonly at: number }
  | { readonly kind: 'file-too-large'; readonly at: number; readonly bytesMax: number };

/**
 * Everything that keeps a draft from going through a channel; nothing when it may go. An empty draft fits: that nothing
 * is said is another question.
 *
 * @example checkDraft(limits, { text: 'x'.repeat(5), files: [] }) // of 3: [{ kind: 'text-too-long', over: 2, … }]
 */
export function checkDraft(limits: DraftLimits, { text, files }: Draft): DraftProblem[] {
  return [...textProblems(limits, text), ...filesProblems(limits, files)];
}

function textProblems({ text: { max, unit }, emoji, links }: DraftLimits, text: string): DraftProblem[] {
  const over = textLength(text, unit) - max;
  return [
    ...(over > 0 ? [{ kind: 'text-too-long', over, max, unit } as const] : []),
    ...(hasLostEmoji(text, emoji) ? [{ kind: 'emoji' } as const] : []),
    ...(links === 'refused' && /\b(https?:\/\/|www\.)/i.test(text) ? [{ kind: 'links' } as const] : []),
  ];
}

function hasLostEmoji(text: string, emoji: DraftLimits['emoji']): boolean {
  if (emoji === 'all') return false;
  if (emoji === 'basic') return /[\u{10000}-\u{10ffff}]/u.test(text);
  return /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u.test(text);
}

function filesProblems({ files: taken }: DraftLimits, files: readonly DraftFile[]): DraftProblem[] {
  if (files.length === 0) return [];
  if (taken === null) return [{ kind: 'no-files' }];
  const max = taken.countMax;
  const tooMany = files.length > max ? [{ kind: 'too-many-files', max } as const] : [];
  return [...tooMany, ...files.flatMap((file, at) => fileProblem(taken, file, at) ?? [])];
}

function fileProblem(
  { kinds }: NonNullable<DraftLimits['files']>,
  file: DraftFile,
  at: number,
): FileProblem | null {
  const kind = kinds.find((one) => one.mediaTypes.includes(file.mediaType)) ?? kindByName(kinds, file);
  if (kind === undefined) return { kind: 'file-type', at };
  const { bytesMax } = kind;
  return file.sizeBytes > bytesMax ? { kind: 'file-too-large', at, bytesMax } : null;
}

type Kinds = NonNullable<DraftLimits['files']>['kinds'];

/** Browsers know few types, and systems name them differently: then the name counts, and in doubt the plain text. */
function kindByName(kinds: Kinds, { name, mediaType }: DraftFile): Kinds[number] | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = kinds.find((one) => one.extensions.includes(extension));
  const isPerhapsText = mediaType === '' || (mediaType.startsWith('text/') && mediaType !== 'text/html');
  return named ?? (isPerhapsText ? kinds.find((one) => one.mediaTypes.includes('text/plain')) : undefined);
}
