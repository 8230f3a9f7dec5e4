import { type Verdict, improvementPageWords as words } from '@zhiyin/domain/improvement';
import type { Word } from '@zhiyin/domain/kit';

/** What a proof says so far, in a sentence. */
export const verdictWords: Record<Verdict, Word> = {
  'not-changed': words.verdictNotChanged,
  'too-early': words.verdictTooEarly,
  'no-difference': words.verdictNoDifference,
  worse: words.verdictWorse,
  better: words.verdictBetter,
  reached: words.verdictReached,
};
