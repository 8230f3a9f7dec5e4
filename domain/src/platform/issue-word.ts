import type { z } from 'zod';
import type { Word } from '../kit/words.ts';
import { groundWords } from './words.ts';

/** What is wrong with an input, in the words of whoever filled it in. */
export interface SaidIssue {
  readonly word: Word;
  readonly values: Readonly<Record<string, string>>;
}

/** What a schema found, in plain words: of texts and lists how long, of numbers how large they may be. */
export function issueWord(issue: z.core.$ZodIssue): SaidIssue {
  switch (issue.code) {
    case 'invalid_type': {
      const isMissing = issue.input === undefined || issue.input === null;
      return { word: isMissing ? groundWords.requiredField : groundWords.badField, values: {} };
    }
    case 'too_small': {
      const values = { min: String(issue.minimum) };
      if (isNumeric(issue.origin)) return { word: groundWords.tooSmallField, values };
      const isBlank = Number(issue.minimum) === 1;
      return { word: isBlank ? groundWords.requiredField : groundWords.tooShortField, values };
    }
    case 'too_big': {
      const word = isNumeric(issue.origin) ? groundWords.tooBigField : groundWords.tooLongField;
      return { word, values: { max: String(issue.maximum) } };
    }
    case 'invalid_format':
      return { word: formatWords.get(issue.format) ?? groundWords.badField, values: {} };
    default:
      return { word: groundWords.badField, values: {} };
  }
}

/** What is written in a known way, by the way's name. */
const formatWords: ReadonlyMap<string, Word> = new Map([
  ['email', groundWords.mailField],
  ['url', groundWords.addressField],
]);

function isNumeric(origin: string): boolean {
  return origin === 'number' || origin === 'int' || origin === 'bigint';
}
