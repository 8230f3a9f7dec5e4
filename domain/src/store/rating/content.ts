import type { Text } from '../../kit/words.ts';
import type { Extra } from '../order/content.ts';
import type { RatingResult } from './results.ts';

export const ratingResultWords: Readonly<Record<RatingResult, Text>> = {
  good: { zh: '好评', en: 'Good' },
  neutral: { zh: '中评', en: 'Neutral' },
  bad: { zh: '差评', en: 'Bad' },
};

/** The three scores of a shop, 1 to 5: as described, service, logistics. */
export const ratingScores = ['description', 'service', 'logistics'] as const;
export type RatingScore = (typeof ratingScores)[number];

export const ratingScoreWords: Readonly<Record<RatingScore, Text>> = {
  description: { zh: '描述相符', en: 'As described' },
  service: { zh: '服务态度', en: 'Service' },
  logistics: { zh: '物流服务', en: 'Logistics' },
};

/** What a buyer gave for an order, or for one line of it; null is what the source does not say. */
export interface RatingContent extends Readonly<Record<RatingScore, number | null>> {
  readonly platform: string;
  /** As the file calls it; null where it is that of the order. */
  readonly shop: string | null;
  /** Of the order. */
  readonly number: string;
  /** Of the line; empty for the order as a whole. */
  readonly lineNumber: string;
  readonly buyerId: string | null;
  readonly result: RatingResult | null;
  /** 1 to 5, where the platform asks for one score and not for three. */
  readonly stars: number | null;
  readonly title: string | null;
  readonly comment: string | null;
  /** What the shop answered to it. */
  readonly reply: string | null;
  readonly ratedAt: string;
  /** False where the platform itself leaves it out of the shop’s scores; null counts. */
  readonly isCounted: boolean | null;
  readonly extra: Extra;
}

/** A rating after a source spoke of it: what the source does not say stays as it was. */
export function mergeRating(before: RatingContent | null, given: RatingContent): RatingContent {
  if (before === null) return given;
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return { ...before, ...said, extra: { ...before.extra, ...given.extra } };
}

/** The lowest mark that was given, 1 to 5; null when none was. */
export function lowestMark(rating: Pick<RatingContent, RatingScore | 'stars'>): number | null {
  const marks = [rating.stars, ...ratingScores.map((score) => rating[score])].filter((mark) => mark !== null);
  return marks.length === 0 ? null : Math.min(...marks);
}

const results: Readonly<Record<string, RatingResult>> = {
  ...{ good: 'good', 好评: 'good', 正面评价: 'good', 正面: 'good', positive: 'good' },
  ...{ neutral: 'neutral', 中评: 'neutral', 中性评价: 'neutral', 中性: 'neutral' },
  ...{ bad: 'bad', 差评: 'bad', 负面评价: 'bad', 负面: 'bad', negative: 'bad' },
};

/** What a platform calls a rating, as we do; undefined for a word we do not know. */
export function ratingResultOf(text: string): RatingResult | undefined {
  const bare = text.trim().toLowerCase();
  return Object.hasOwn(results, bare) ? results[bare] : undefined;
}

/**
 * What platforms call a review of so many stars: four and five are good, three is neutral.
 *
 * @example resultOfStars(3) // 'neutral'
 */
export function resultOfStars(stars: number): RatingResult {
  if (stars >= 4) return 'good';
  return stars === 3 ? 'neutral' : 'bad';
}
