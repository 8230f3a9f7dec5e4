import { adjustedRand, findThemes, placeSentence, type Theme, termsOf } from '@zhiyin/domain/text';

/** How alike the themes of the same sentences come out. */
export interface Stability {
  readonly sentences: number;
  readonly themes: number;
  /** Share of sentences that have a theme. */
  readonly placed: number;
  /** Once more, from nothing, in another order. */
  readonly again: number;
  /** From nine tenths, then going on with all. */
  readonly goingOn: number;
  /** From nine tenths, then from nothing with all. */
  readonly afresh: number;
  /** With what people said they are about; null where nobody said. */
  readonly withPeople: number | null;
}

const countMax = 40;

/** Runs themes several times over, and compares where each sentence comes to stand. */
export function measureStability(sentences: readonly string[], labels: readonly string[] | null): Stability {
  const terms = sentences.map(termsOf);
  const options = { supportMin: supportOf(sentences.length), countMax };
  const themes = findThemes(terms, options);
  const places = placesOf(terms, themes);
  const order = terms.map((_, index) => index).sort((a, b) => scattered(a) - scattered(b));
  const shuffled = order.map((index) => terms[index] ?? []);
  const inOrder = new Map(
    placesOf(shuffled, findThemes(shuffled, options)).map((place, at) => [order[at], place]),
  );
  const early = terms.map((_, index) => index).filter((index) => scattered(index) >= 0.1);
  const earlyTerms = early.map((index) => terms[index] ?? []);
  const before = findThemes(earlyTerms, { ...options, supportMin: supportOf(early.length) });
  const earlyPlaces = placesOf(earlyTerms, before);
  const later = placesOf(earlyTerms, findThemes(terms, { ...options, known: before }));
  return {
    sentences: sentences.length,
    themes: themes.length,
    placed: places.filter((place) => place !== rest).length / Math.max(1, places.length),
    again: adjustedRand(
      places,
      terms.map((_, index) => inOrder.get(index) ?? rest),
    ),
    goingOn: adjustedRand(earlyPlaces, later),
    afresh: adjustedRand(
      earlyPlaces,
      early.map((index) => places[index] ?? rest),
    ),
    withPeople: labels && adjustedRand(labels, places),
  };
}

const rest = 'rest';

function placesOf(terms: readonly (readonly string[])[], themes: readonly Theme[]): string[] {
  return terms.map((one) => {
    const place = placeSentence(one, themes);
    return place === null ? rest : (themes[place]?.head ?? rest);
  });
}

function supportOf(sentences: number): number {
  return Math.max(5, Math.ceil(sentences * 0.004));
}

/** A fixed number from 0 to 1 for each place, as if drawn. */
function scattered(index: number): number {
  let value = Math.imul(index ^ 0x51ed270b, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32;
}
