import { conceptMark } from '../cut/terms.ts';
import { inverseFrequency } from './term-weights.ts';
import type { Theme } from './theme.ts';

interface Finding {
  /** Themes that are there already: they stay as they are, and only what they leave is looked through. */
  readonly known?: readonly Theme[];
  /** Fewest sentences that make a theme. */
  readonly supportMin: number;
  /** Most themes in all. */
  readonly countMax: number;
}

/** What a sentence that has a theme already still says for another. */
const coveredShare = 0.15;
/** A word in more than this share of all sentences names nothing, nor a concept in more than that. */
const commonShare = 0.35;
const commonConceptShare = 0.5;
const commonMin = 20;
/** From which share of a term's sentences that hold the head it goes with the theme. */
const companionShare = 0.4;
const companionsMax = 12;
/** What a term that goes with the head counts beside it. */
const companionWeight = 0.8;

/**
 * Finds what sentences are about, given as the terms of each: greedily the term that tells most of what is not told
 * yet, with the terms that mostly stand beside it. Neither chance nor the order of the sentences plays a part, so the
 * same sentences give the same themes, and a few more change little. Answers known themes first.
 *
 * @example findThemes(sentences.map(termsOf), { supportMin: 3, countMax: 40 })
 */
export function findThemes(
  sentences: readonly (readonly string[])[],
  { known = [], supportMin, countMax }: Finding,
): Theme[] {
  const holders = holdersOf(sentences);
  const left = new Float64Array(sentences.length).fill(1);
  const themes = [...known];
  const taken = new Set<string>();
  for (const theme of known) cover(theme, holders, left, taken);
  const common = Math.max(commonMin, commonShare * sentences.length);
  const commonConcept = Math.max(commonMin * 2, commonConceptShare * sentences.length);
  while (themes.length < countMax) {
    const head = bestHead(holders, left, { taken, supportMin, common, commonConcept });
    if (head === null) break;
    const theme = { head, weights: companionsOf(head, holders, sentences, taken) };
    themes.push(theme);
    cover(theme, holders, left, taken);
  }
  return themes;
}

/** Which sentences hold each term. */
function holdersOf(sentences: readonly (readonly string[])[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, terms] of sentences.entries()) {
    for (const term of new Set(terms)) {
      const list = holders.get(term);
      if (list) list.push(index);
      else holders.set(term, [index]);
    }
  }
  return holders;
}

interface Bounds {
  readonly taken: ReadonlySet<string>;
  readonly supportMin: number;
  readonly common: number;
  readonly commonConcept: number;
}

/** The term whose sentences have most left to tell; of two alike the first by spelling. */
function bestHead(
  holders: ReadonlyMap<string, readonly number[]>,
  left: Float64Array,
  { taken, supportMin, common, commonConcept }: Bounds,
): string | null {
  let best: { readonly term: string; readonly worth: number } | null = null;
  for (const [term, list] of holders) {
    if (
      taken.has(term) ||
      list.length < supportMin ||
      list.length > (isConcept(term) ? commonConcept : common)
    )
      continue;
    const worth = list.reduce((sum, index) => sum + (left[index] ?? 0), 0);
    if (worth < supportMin) continue;
    if (best === null || worth > best.worth || (worth === best.worth && term < best.term))
      best = { term, worth };
  }
  return best?.term ?? null;
}

/** The head and the terms that mostly stand beside it, weighed by that share and by how rare they are. */
function companionsOf(
  head: string,
  holders: ReadonlyMap<string, readonly number[]>,
  sentences: readonly (readonly string[])[],
  taken: ReadonlySet<string>,
): Map<string, number> {
  const beside = new Map<string, number>();
  for (const index of holders.get(head) ?? []) {
    for (const term of new Set(sentences[index])) beside.set(term, (beside.get(term) ?? 0) + 1);
  }
  const companions = [...beside]
    .map(([term, count]) => ({ term, count, share: count / (holders.get(term)?.length ?? 1) }))
    .filter(
      ({ term, count, share }) => term !== head && !taken.has(term) && count >= 3 && share >= companionShare,
    )
    .filter(({ term }) => !isConcept(term))
    .sort((a, b) => b.count * b.share - a.count * a.share || (a.term < b.term ? -1 : 1))
    .slice(0, companionsMax);
  const rarity = (term: string): number => inverseFrequency(sentences.length, holders.get(term)?.length ?? 0);
  return new Map([
    [head, rarity(head)],
    ...companions.map(({ term, share }) => [term, share * companionWeight * rarity(term)] as const),
  ]);
}

function cover(
  theme: Theme,
  holders: ReadonlyMap<string, readonly number[]>,
  left: Float64Array,
  taken: Set<string>,
): void {
  for (const term of theme.weights.keys()) {
    taken.add(term);
    for (const index of holders.get(term) ?? []) left[index] = Math.min(left[index] ?? 0, coveredShare);
  }
}

function isConcept(term: string): boolean {
  return term.startsWith(conceptMark);
}
