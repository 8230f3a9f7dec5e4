import type { Word } from '../../kit/words.ts';
import type { DraftProblem } from './check-draft.ts';
import type { TextUnit } from './shapes.ts';
import { capabilityWords as words } from './words.ts';

interface Said {
  readonly word: Word;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The sentence for what keeps a draft from going, with what fills it. */
export function problemWord(problem: DraftProblem): Said {
  switch (problem.kind) {
    case 'text-too-long': {
      const { max, over, unit } = problem;
      return { word: unit === 'bytes' ? words.textTooManyBytes : words.textTooLong, values: { max, over } };
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
  const isBytes = unit === 'bytes';
  const values = { count: Math.abs(left) };
  if (left < 0) return { word: isBytes ? words.bytesOver : words.charactersOver, values };
  return { word: isBytes ? words.bytesLeft : words.charactersLeft, values };
}

/** Vendors set their limits in round binary sizes; both languages write them alike. */
function sizeName(bytes: number): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${Math.floor(size * 10) / 10} ${unit}`;
}
