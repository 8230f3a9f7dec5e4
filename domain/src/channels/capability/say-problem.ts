import type { Word } from '../../kit/words.ts';
import type { DraftProblem } from './check-draft.ts';
import type { TextUnit } from './shapes.ts';
import { smsLength } from './sms-segments.ts';
import { capabilityWords as words } from './words.ts';

interface Said {
  readonly word: Word;
  readonly values: Readonly<Record<string, string | number>>;
}

const tooLong = {
  characters: words.textTooLong,
  utf16: words.textTooLong,
  bytes: words.textTooManyBytes,
  segments: words.textTooManySegments,
} as const satisfies Record<TextUnit, Word>;

/** The sentence for what keeps a draft from going, with what fills it. */
export function problemWord(problem: DraftProblem): Said {
  switch (problem.kind) {
    case 'text-too-long': {
      const { max, over, unit } = problem;
      return { word: tooLong[unit], values: { max, over } };
    }
    case 'emoji':
      return { word: words.emojiLost, values: {} };
    case 'links':
      return { word: words.linksRefused, values: {} };
    case 'no-files':
      return { word: words.noFiles, values: {} };
    case 'too-many-files':
      return { word: words.tooManyFiles, values: { max: problem.max } };
    case 'file-type':
      return { word: words.fileKindRefused, values: {} };
    case 'file-too-large':
      return { word: words.fileTooHeavy, values: { max: sizeName(problem.bytesMax) } };
  }
}

/**
 * The sentence for how much room is left, below zero when it is too much.
 *
 * @example roomWord(-3, 'bytes') // { word: bytesOver, values: { count: 3 } }
 */
export function roomWord(left: number, unit: TextUnit): Said {
  const values = { count: Math.abs(left) };
  return { word: (left < 0 ? roomOver : roomFor)[unit], values };
}

const roomFor = {
  characters: words.charactersLeft,
  utf16: words.charactersLeft,
  bytes: words.bytesLeft,
  segments: words.segmentsLeft,
} as const satisfies Record<TextUnit, Word>;
const roomOver = {
  characters: words.charactersOver,
  utf16: words.charactersOver,
  bytes: words.bytesOver,
  segments: words.segmentsOver,
} as const satisfies Record<TextUnit, Word>;

/**
 * The sentence for how many text messages a text makes, where each is paid for.
 *
 * @returns null for the empty text, and where texts are not counted so.
 */
export function segmentsWord(text: string, unit: TextUnit): Said | null {
  if (unit !== 'segments' || text === '') return null;
  const { segments, left, encoding } = smsLength(text);
  const word = encoding === 'gsm-7' ? words.segmentsPlain : words.segmentsWide;
  return { word, values: { count: segments, left } };
}

/** Vendors set their limits in round binary sizes; both languages write them alike. */
function sizeName(bytes: number): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${Math.floor(size * 10) / 10} ${unit}`;
}
