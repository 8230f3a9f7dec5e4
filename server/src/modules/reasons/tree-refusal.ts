import type { Word } from '@zhiyin/domain/kit';
import { type ChangedTree, type Reason, reasonsWords, type TreeProblem } from '@zhiyin/domain/reasons';
import { Refusal } from '#platform/refusal.ts';

const words: Record<TreeProblem, Word> = {
  unknown: reasonsWords.reasonNotFound,
  circle: reasonsWords.intoItself,
  same: reasonsWords.intoItself,
  'too-deep': reasonsWords.tooDeep,
  archived: reasonsWords.archivedParent,
};

/** What the tree's own rules changed. @throws Refusal when they forbid it. */
export function allowed(result: ChangedTree<Reason>): readonly Reason[] {
  if (result.ok) return result.changed;
  throw new Refusal(result.problem === 'unknown' ? 'missing' : 'conflict', words[result.problem]);
}
