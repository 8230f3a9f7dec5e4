import { z } from 'zod';
import { BothLanguages } from '../../shapes.ts';
import { type Answer, accept, type CheckedAnswer, decline, questionKind } from '../question-kind.ts';
import { answerReasons, answerWords, questionKindWords } from '../words.ts';

/** What a line of text must look like. The browser's keyboard on a phone follows it. */
const textPatterns = {
  phone: /^\+?[\d ()-]{5,24}$/,
  email: /^[^\s@<>"',;]{1,64}@[^\s@<>"',;]+\.[^\s@<>"',;.]{2,}$/,
  'order-number': /^[A-Za-z0-9][A-Za-z0-9-]{4,39}$/,
} as const;
type TextPattern = keyof typeof textPatterns;

const patternReasons = {
  phone: answerReasons.notPhone,
  email: answerReasons.notEmail,
  'order-number': answerReasons.notOrderNumber,
} as const;

export const TextSettings = z.strictObject({
  lengthMax: z.int().min(1).max(1000).default(200),
  pattern: z.enum(['phone', 'email', 'order-number']).optional(),
});
export const LongTextSettings = z.strictObject({ lengthMax: z.int().min(1).max(20_000).default(4000) });
export const NumberSettings = z
  .strictObject({
    min: z.number().min(-1e12).max(1e12).optional(),
    max: z.number().min(-1e12).max(1e12).optional(),
    decimals: z.int().min(0).max(6).default(0),
    /** Stands behind the number. */
    unit: BothLanguages(20).optional(),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max);

/** One line: trimmed, and line breaks become spaces. */
export const textKind = questionKind({
  key: 'text',
  words: questionKindWords.text,
  settings: TextSettings,
  field: () => ({ type: 'text' }),
  check: ({ lengthMax, pattern }, answer) => {
    const line = checkText(answer, lengthMax, (text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim());
    return line.ok && pattern !== undefined ? checkPattern(line.answer, pattern) : line;
  },
});

/** Several lines: only the blank space after the last is dropped. */
export const longTextKind = questionKind({
  key: 'long-text',
  words: questionKindWords.longText,
  settings: LongTextSettings,
  field: () => ({ type: 'text' }),
  check: ({ lengthMax }, answer) => checkText(answer, lengthMax, (text) => text.trimEnd()),
});

/** A number within bounds, with no more decimal places than allowed. */
export const numberKind = questionKind({
  key: 'number',
  words: questionKindWords.number,
  settings: NumberSettings,
  field: () => ({ type: 'number' }),
  check: ({ min = -1e12, max = 1e12, decimals }, answer) => {
    if (typeof answer !== 'number' || !Number.isFinite(answer)) return decline(answerReasons.notNumber);
    if (answer < min || answer > max) return decline(answerReasons.outOfRange);
    if (Number(answer.toFixed(decimals)) !== answer) return decline(answerReasons.tooPrecise);
    return accept(answer);
  },
  number: (_settings, answer) => (typeof answer === 'number' ? answer : null),
  describe: ({ unit }, answer, { locale }) => (unit ? `${answer} ${unit[locale]}` : String(answer)),
});

/** Yes or no to the question's own sentence; yes is the better one. Where an answer is needed only yes will do. */
export const consentKind = questionKind({
  key: 'consent',
  words: questionKindWords.consent,
  settings: z.strictObject({}),
  field: () => ({ type: 'boolean' }),
  check: (_settings, answer) =>
    typeof answer === 'boolean' ? accept(answer) : decline(answerReasons.notYesOrNo),
  score: (_settings, answer) => (answer === true ? 1 : 0),
  number: (_settings, answer) => (answer === true ? 1 : 0),
  describe: (_settings, answer, { locale }) => (answer === true ? answerWords.yes : answerWords.no)[locale],
});

function checkText(answer: unknown, lengthMax: number, tidy: (text: string) => string): CheckedAnswer {
  if (typeof answer !== 'string' || answer.includes('\u0000') || !answer.isWellFormed()) {
    return decline(answerReasons.notText);
  }
  const text = tidy(answer);
  return text.length > lengthMax ? decline(answerReasons.tooLong) : accept(text);
}

/** What is blank is no answer at all, which is for others to judge. */
function checkPattern(answer: Answer, pattern: TextPattern): CheckedAnswer {
  const text = String(answer);
  if (text === '' || textPatterns[pattern].test(text)) return accept(text);
  return decline(patternReasons[pattern]);
}
