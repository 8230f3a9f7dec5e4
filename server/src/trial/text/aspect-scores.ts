import { type Aspect, aspectsOf, cutSentences } from '@zhiyin/domain/text';
import type { readRestaurants } from './labelled.ts';

/** Our aspects by those that people marked in the reviews of restaurants. */
const marks: Readonly<Partial<Record<Aspect, RegExp>>> = {
  service: /^service_waiters/,
  speed: /^service_(?:wait|serving)/,
  price: /^price_/,
  place: /^(?:location|environment)_|^service_parking/,
  product: /^dish_/,
};

/** How well an aspect is found: of what was found the right share, and of what was there the found one. */
export interface AspectScore {
  readonly aspect: string;
  readonly precision: number;
  readonly recall: number;
}

/** Aspects found in reviews against what people marked; -2 says that it is not spoken of. */
export function aspectScores(reviews: ReturnType<typeof readRestaurants>): AspectScore[] {
  return Object.entries(marks).map(([aspect, names]) => {
    const pairs = reviews.map(({ text, row }) => ({
      found: cutSentences(text).some((sentence) => aspectsOf(sentence).some((one) => one === aspect)),
      there: Object.entries(row).some(([name, value]) => names.test(name) && value !== '-2'),
    }));
    const both = pairs.filter(({ found, there }) => found && there).length;
    const found = pairs.filter((pair) => pair.found).length;
    const there = pairs.filter((pair) => pair.there).length;
    return { aspect, precision: both / Math.max(1, found), recall: both / Math.max(1, there) };
  });
}
