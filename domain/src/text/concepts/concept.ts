import type { Text } from '../../kit/words.ts';

/** What a sentence may be about, as a shop would sort it. */
export const aspects = [
  'product',
  'packaging',
  'delivery',
  'service',
  'speed',
  'price',
  'refund',
  'ordering',
  'place',
] as const;
export type Aspect = (typeof aspects)[number];

/** Different words, in both languages, for one thing that customers speak of. */
export interface Concept {
  readonly key: string;
  readonly aspect: Aspect;
  readonly name: Text;
  /** The ways it is said; of a phrase the words stand in this order, side by side. English words by their stem. */
  readonly said: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

/**
 * A concept with its words: Chinese and English ones parted by blanks, `_` for a blank within a phrase.
 *
 * @example concept("price", "price", { zh: "价格", en: "Price" }, "价格 价钱", "price cost")
 */
export function concept(key: string, aspect: Aspect, name: Text, zh: string, en: string): Concept {
  const words = (line: string): string[] => line.split(' ').map((word) => word.replaceAll('_', ' '));
  return { key, aspect, name, said: { zh: words(zh), en: words(en) } };
}
