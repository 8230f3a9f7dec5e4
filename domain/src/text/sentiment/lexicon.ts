/** Words of feeling of one language with what turns, strengthens and softens them. */
export interface Lexicon {
  readonly pleased: Readonly<Record<1 | 2 | 3, readonly string[]>>;
  readonly displeased: Readonly<Record<1 | 2 | 3, readonly string[]>>;
  readonly deniers: readonly string[];
  readonly boosters: readonly string[];
  readonly softeners: readonly string[];
  /** How far before a word of feeling a booster or softener may stand: characters in Chinese, words in English. */
  readonly reach: number;
  /** The same of what denies. */
  readonly deniedReach: number;
}

/** How a sentence feels by its words alone: the sums of what pleases and of what displeases, both 0 or more. */
export interface Felt {
  readonly pleased: number;
  readonly displeased: number;
}
