/** How a person would feel, from liking it to disliking it: the five answers of Kano's questions. */
export const kanoAnswers = ['like', 'must', 'neutral', 'live-with', 'dislike'] as const;
export type KanoAnswer = (typeof kanoAnswers)[number];

/** Must-be, one-dimensional, attractive, indifferent, reverse, questionable. */
export const kanoKinds = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;
export type KanoKind = (typeof kanoKinds)[number];

const table: Readonly<Record<KanoAnswer, string>> = {
  like: 'QAAAO',
  must: 'RIIIM',
  neutral: 'RIIIM',
  'live-with': 'RIIIM',
  dislike: 'RRRRQ',
};

/**
 * What a feature is to one person, from how they would feel with it (`functional`) and without it.
 *
 * @example kanoKind('like', 'dislike') // 'O'
 */
export function kanoKind(functional: KanoAnswer, dysfunctional: KanoAnswer): KanoKind {
  const letter = table[functional][kanoAnswers.indexOf(dysfunctional)];
  return kanoKinds.find((kind) => kind === letter) ?? 'Q';
}

export interface KanoSummary {
  readonly counts: Readonly<Record<KanoKind, number>>;
  /** The kind most people gave it; ties go M, O, A, I. Null when nobody answered. */
  readonly kind: KanoKind | null;
  /** How much having it pleases, 0 to 1: (A + O) ∕ (A + O + M + I). Null when nobody gave one of the four. */
  readonly better: number | null;
  /** How much lacking it displeases, 0 to −1: −(O + M) ∕ (A + O + M + I). */
  readonly worse: number | null;
}

/** What a feature is to all who were asked. */
export function kanoSummary(kinds: readonly KanoKind[]): KanoSummary {
  const count = (kind: KanoKind) => kinds.filter((one) => one === kind).length;
  const counts = { M: count('M'), O: count('O'), A: count('A'), I: count('I'), R: count('R'), Q: count('Q') };
  const most = Math.max(...Object.values(counts));
  const plain = counts.A + counts.O + counts.M + counts.I;
  return {
    counts,
    kind: most === 0 ? null : (kanoKinds.find((kind) => counts[kind] === most) ?? null),
    better: plain === 0 ? null : (counts.A + counts.O) / plain,
    worse: plain === 0 ? null : 0 - (counts.O + counts.M) / plain,
  };
}
