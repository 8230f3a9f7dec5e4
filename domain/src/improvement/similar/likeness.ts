import type { Text } from '../../kit/words.ts';

/** Why two findings may be about the same: they rest on the same thing, want the same metric moved, or say so. */
export const likenesses = ['evidence', 'metric', 'reason', 'words'] as const;
export type Likeness = (typeof likenesses)[number];

export const likenessWords: Readonly<Record<Likeness, Text>> = {
  evidence: { zh: '证据相同', en: 'Same evidence' },
  metric: { zh: '指标相同', en: 'Same metric' },
  reason: { zh: '联系原因相同', en: 'Same reason' },
  words: { zh: '说法相近', en: 'Alike in words' },
};

/** What two findings are compared by. */
export interface Alike {
  readonly title: string;
  readonly reasonKey: string | null;
  readonly metric: string | null;
  /** Ids of the things, and keys of the metrics, among the evidence. */
  readonly evidence: readonly string[];
}

/** What each is worth; one metric or one reason alone is shared by too many to mean much. */
const worth: Readonly<Record<Exclude<Likeness, 'words'>, number>> = { evidence: 2, metric: 0.5, reason: 0.5 };
/** Titles that share less say nothing; below a score of one nothing is suggested. */
const wordsMin = 0.3;
const scoreMin = 1;

/**
 * How much one finding is like another, and why; null when too little speaks for it. Titles are compared by the pairs
 * of letters they share (Dice: 2 · common ∕ all), which works for Chinese as for English, and count threefold.
 *
 * @example likenessOf({ ...none, title: '退款太慢' }, { ...none, title: '退款到账太慢' })?.because // ['words']
 */
export function likenessOf(
  one: Alike,
  other: Alike,
): { readonly score: number; readonly because: readonly Likeness[] } | null {
  const words = dice(one.title, other.title);
  const holds: Readonly<Record<Likeness, boolean>> = {
    evidence: one.evidence.some((ref) => other.evidence.includes(ref)),
    metric: one.metric !== null && one.metric === other.metric,
    reason: one.reasonKey !== null && one.reasonKey === other.reasonKey,
    words: words >= wordsMin,
  };
  const because = likenesses.filter((likeness) => holds[likeness]);
  const score = because.reduce((sum, key) => sum + (key === 'words' ? 3 * words : worth[key]), 0);
  return score >= scoreMin ? { score, because } : null;
}

function dice(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}

/** Two letters that stand side by side in a word; signs and spaces part words. */
function pairsOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const letters = [...word];
      return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
    }),
  );
}
