import type { z } from 'zod';
import type { Field, FieldValue } from '../filter/field.ts';
import type { Text, Word } from '../words.ts';

/** An answer as it is stored. */
export type Answer = string | number | boolean | readonly string[];

/** The answer to a question that does not apply: it leaves a score's numerator and denominator. */
export const notApplicable = 'not-applicable';

export type CheckedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly reason: Word };

/** One kind of question, ready to be used with some question's settings. */
export interface PreparedKind {
  /** What conditions and reports see of an answer. */
  readonly field: Pick<Field, 'type' | 'choices'>;
  readonly isScorable: boolean;
  readonly check: (answer: unknown) => CheckedAnswer;
  readonly fieldValue: (answer: Answer) => FieldValue;
  /** From 0, the worst, to 1; null when the answer does not apply. */
  readonly score: (answer: Answer) => number | null;
}

/**
 * A kind of question. The kit brings the plain ones; modules register their own (an order, a customer, a file) without
 * the kit knowing them.
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
  field(settings: Settings): Pick<Field, 'type' | 'choices'>;
  /** Sees what was typed, never an empty answer. Returns what to store. */
  check(settings: Settings, answer: unknown): CheckedAnswer;
  /** The stored answer itself unless said. */
  fieldValue?(settings: Settings, answer: Answer): FieldValue;
  score?(settings: Settings, answer: Answer): number | null;
}

/** Declares a kind of question by its settings and what it makes of them. */
export function questionKind<Settings>(definition: Definition<Settings>): QuestionKind {
  const prepare: QuestionKind['prepare'] = (json) => {
    const read = definition.settings.safeParse(json);
    if (!read.success) return { error: read.error };
    const settings = read.data;
    return {
      kind: {
        field: definition.field(settings),
        isScorable: definition.score !== undefined,
        check: (answer) => definition.check(settings, answer),
        fieldValue: (answer) => {
          if (answer === notApplicable) return null;
          return definition.fieldValue ? definition.fieldValue(settings, answer) : answer;
        },
        score: (answer) => (answer === notApplicable ? null : (definition.score?.(settings, answer) ?? null)),
      },
    };
  };
  return { key: definition.key, words: definition.words, prepare };
}

/** An answer that is fine. */
export function accept(answer: Answer): CheckedAnswer {
  return { ok: true, answer };
}

/** An answer that is not. */
export function decline(reason: Word): CheckedAnswer {
  return { ok: false, reason };
}
