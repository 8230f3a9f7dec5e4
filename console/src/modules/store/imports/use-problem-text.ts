import type { Word } from '@zhiyin/domain/kit';
import { type ProblemRow, type RowProblem, storeWords as words } from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';

const sentences: Readonly<Record<RowProblem, Word>> = {
  missing: words.problemMissing,
  amount: words.problemAmount,
  moment: words.problemMoment,
  quantity: words.problemQuantity,
  score: words.problemScore,
  rater: words.problemRater,
  state: words.problemState,
  'too-long': words.problemTooLong,
  'too-few': words.problemTooFew,
};

/** Says why a row is not understood. */
export function useProblemText(): (row: ProblemRow) => string {
  const t = useSay();
  return ({ problem, column }) => t(sentences[problem], { column });
}
