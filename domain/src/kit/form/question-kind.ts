import type { z } from 'zod';
import type { Field, FieldValue } from '../filter/field.ts';
import type { Locale, Text, Word } from '../words.ts';
import type { Formula } from './formula/formula.ts';

/** An answer as it is stored. A record holds the rows of a matrix, or how something was signed. */
export type Answer = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

/** The answer to a question that does not apply: it leaves a score's numerator and denominator. */
export const notApplicable = 'not-applicable';

export type CheckedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly reason: Word };

/** Something outside of the form that an answer names: a file, a member, an order. Whoever stores it looks it up. */
export interface Mention {
  readonly source: string;
  readonly id: string;
}

/** Who reads an answer: in which language, and what the things it mentions are called. */
export interface AnswerReader {
  readonly locale: Locale;
  readonly nameOf: (mention: Mention) => string | undefined;
}

/** One kind of question, ready to be used with some question's settings. */
export interface PreparedKind {
  /** What conditions and reports see of an answer. */
  readonly field: Pick<Field, 'type' | 'choices' | 'currency'>;
  /** False as well when the settings give no points. */
  readonly isScorable: boolean;
  /** Without `now` nothing is said of past and future. */
  readonly check: (answer: unknown, now?: Date) => CheckedAnswer;
  readonly fieldValue: (answer: Answer) => FieldValue;
  /** From 0, the worst, to 1; null when the answer does not apply. */
  readonly score: (answer: Answer) => number | null;
  /** What a formula sees of an answer: money in major units, days since 1970, points of a choice; null for none. */
  readonly number: ((answer: Answer) => number | null) | null;
  /** Nobody answers a question with one: its answer follows from those before it. */
  readonly formula: Formula | null;
  /** The answer that a formula's result is stored as. */
  readonly fromNumber: (result: number) => Answer;
  readonly mentions: (answer: Answer) => readonly Mention[];
  readonly describe: (answer: Answer, reader: AnswerReader) => string;
}

/**
 * A kind of question. The kit brings the plain ones; modules register their own without the kit knowing them.
 */
export interface QuestionKind {
  readonly key: string;
  readonly words: Text;
  /** Reads a question's settings; the failed check says where they are wrong. */
  readonly prepare: (settings: unknown) => { kind: PreparedKind } | { error: z.ZodError };
}

interface Definition<Settings> {
  readonly key: string;
  readonly words: Text;
  readonly settings: z.ZodType<Settings>;
  field(settings: Settings): PreparedKind['field'];
  /** Sees what was typed, never an empty answer. Returns what to store. */
  check(settings: Settings, answer: unknown, now?: Date): CheckedAnswer;
  /** The stored answer itself unless said; a record has no value of its own. */
  fieldValue?(settings: Settings, answer: Answer): FieldValue;
  score?(settings: Settings, answer: Answer): number | null;
  /** Whether these settings give points. They do unless said, where there is a `score`. */
  hasPoints?(settings: Settings): boolean;
  number?(settings: Settings, answer: Answer): number | null;
  formula?(settings: Settings): Formula;
  fromNumber?(settings: Settings, result: number): Answer;
  mentions?(settings: Settings, answer: Answer): readonly Mention[];
  describe?(settings: Settings, answer: Answer, reader: AnswerReader): string;
}

/** Declares a kind of question by its settings and what it makes of them. */
export function questionKind<Settings>(definition: Definition<Settings>): QuestionKind {
  const prepare: QuestionKind['prepare'] = (json) => {
    const read = definition.settings.safeParse(json);
    return read.success ? { kind: prepared(definition, read.data) } : { error: read.error };
  };
  return { key: definition.key, words: definition.words, prepare };
}

function prepared<Settings>(definition: Definition<Settings>, settings: Settings): PreparedKind {
  const { number, mentions, describe, fromNumber } = definition;
  const hasPoints = definition.hasPoints?.(settings) ?? true;
  return {
    field: definition.field(settings),
    isScorable: definition.score !== undefined && hasPoints,
    check: (answer, now) => definition.check(settings, answer, now),
    fieldValue: (answer) => {
      if (answer === notApplicable) return null;
      return definition.fieldValue ? definition.fieldValue(settings, answer) : plain(answer);
    },
    score: (answer) => (answer === notApplicable ? null : (definition.score?.(settings, answer) ?? null)),
    number: number ? (answer) => (answer === notApplicable ? null : number(settings, answer)) : null,
    formula: definition.formula?.(settings) ?? null,
    fromNumber: (result) => fromNumber?.(settings, result) ?? result,
    mentions: (answer) => (answer === notApplicable ? [] : (mentions?.(settings, answer) ?? [])),
    describe: (answer, reader) => {
      if (answer === notApplicable) return notApplicableWords[reader.locale];
      return describe ? describe(settings, answer, reader) : plainText(answer);
    },
  };
}

const notApplicableWords: Text = { zh: '不适用', en: 'Not applicable' };

/** What conditions see of an answer whose kind says nothing of it. */
function plain(answer: Answer): FieldValue {
  return isRecord(answer) ? null : answer;
}

function plainText(answer: Answer): string {
  return isRecord(answer) ? Object.values(answer).join(', ') : String(answer);
}

/** Whether an answer is the rows of a matrix, or a signature. */
export function isRecord(answer: Answer): answer is Readonly<Record<string, string>> {
  return typeof answer === 'object' && !Array.isArray(answer);
}

/** An answer that is fine. */
export function accept(answer: Answer): CheckedAnswer {
  return { ok: true, answer };
}

/** An answer that is not. */
export function decline(reason: Word): CheckedAnswer {
  return { ok: false, reason };
}
