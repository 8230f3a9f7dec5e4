import type { Theme } from './theme.ts';

/**
 * The theme that a sentence's terms speak for most, as its place in the list; of two alike the earlier. null when none
 * of its terms speaks for any.
 */
export function placeSentence(terms: readonly string[], themes: readonly Theme[]): number | null {
  let best: { readonly place: number; readonly weight: number } | null = null;
  for (const [place, { weights }] of themes.entries()) {
    const weight = terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
    if (weight > (best?.weight ?? 0)) best = { place, weight };
  }
  return best?.place ?? null;
}
