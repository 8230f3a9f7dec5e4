import type { Word } from '@zhiyin/domain/kit';
import { skillWords as words } from '@zhiyin/domain/people';

/** What levels are called, the lowest first. */
export const levelWords: readonly Word[] = [
  words.level1,
  words.level2,
  words.level3,
  words.level4,
  words.level5,
];

/** What tiers are called. */
export const tierWords: Readonly<Record<1 | 2 | 3, Word>> = {
  1: words.tier1,
  2: words.tier2,
  3: words.tier3,
};
