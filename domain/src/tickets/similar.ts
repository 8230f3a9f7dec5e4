import { indexTokens } from '../inbox/index.ts';

/** Titles at least this alike are shown as possible duplicates. */
export const likenessMin = 0.4;

/**
 * How alike two titles are, from 0 to 1: the share of their tokens (words, and pairs of Chinese characters) that both
 * have. Two titles without any are not alike.
 *
 * @example likeness('退款未到账', '退款还未到账') > 0.5 // true
 */
export function likeness(one: string, other: string): number {
  const [first, second] = [new Set(indexTokens(one)), new Set(indexTokens(other))];
  const shared = [...first].filter((token) => second.has(token)).length;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}
