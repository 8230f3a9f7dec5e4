import { say, type Text, type Word } from '@zhiyin/domain/kit';
import type { StepOutcome } from '@zhiyin/domain/platform';
import { Refusal } from '../../refusal.ts';

/** Why a step failed: in both languages where we know the reason, else as the error puts it. */
export type WhyFailed = Pick<StepOutcome, 'why' | 'said'>;

const charsMax = 500;

/** What an error says of why a step failed. */
export function whyFailed(error: unknown): WhyFailed {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, charsMax);
  return error instanceof Refusal ? { why, said: sayBoth(error.reason, error.values) } : { why };
}

/** A sentence in both languages, filled in. */
export function sayBoth(word: Word, values: Refusal['values']): Text {
  return { zh: say(word, 'zh', values), en: say(word, 'en', values) };
}
