import {
  type Card,
  type CountedSource,
  countedSources,
  sourceOf,
  type View,
  type ViewField,
  viewFields,
} from '@zhiyin/domain/insights';
import type { Filter } from '@zhiyin/domain/kit';

interface Total {
  readonly total: { readonly n: number };
}

/** Of what was asked and answered of a card, what is looked at here. */
export interface Asked {
  of(card: Card): {
    readonly answers: readonly (Total & { readonly comparison?: Total | null | undefined })[];
    readonly questions: readonly { readonly metric: string }[];
    readonly isShort: boolean;
    readonly unheeded: readonly ViewField[];
  };
}

type Known = ReadonlyMap<string, { readonly key: string; readonly grain: string }>;

/** Whether everything was answered, and nothing was there to be counted, now and before. */
export function isBare({ answers, questions }: ReturnType<Asked['of']>): boolean {
  return (
    answers.length > 0 &&
    answers.length === questions.length &&
    answers.every(({ total, comparison }) => total.n === 0 && (comparison?.total.n ?? 0) === 0)
  );
}

/**
 * The cards that keep their places where none of those that count has anything: what is written, and what the reader
 * may not see. In the place of the first that counts stands `null`, for all of them; where one has something to show,
 * every card keeps its place.
 */
export function placesOf(cards: readonly Card[], asked: Asked): (Card | null)[] {
  const counting = cards.filter((card) => isCounting(card, asked));
  if (counting.length === 0 || !counting.every((card) => isBare(asked.of(card)))) return [...cards];
  return cards.flatMap((card) => {
    if (!counting.includes(card)) return [card];
    return card === counting[0] ? [null] : [];
  });
}

function isCounting(card: Card, asked: Asked): boolean {
  if (card.kind === 'text') return false;
  const { answers, isShort } = asked.of(card);
  return answers.length > 0 || !isShort;
}

/** Whether some of the cards are narrowed by the view, and not by its period alone. */
export function areNarrowed(cards: readonly Card[], view: View, asked: Asked): boolean {
  const narrowing = viewFields.filter((field) => view[field].length > 0);
  return cards.some((card) => {
    const { unheeded } = asked.of(card);
    return narrowing.some((field) => !unheeded.includes(field));
  });
}

/** Where what the cards count comes from. A card of some rows only says nothing of the others: they may be there. */
export function sourcesOf(cards: readonly Card[], asked: Asked, entries: Known): CountedSource[] {
  const found = new Set(
    cards
      .filter((card) => isOfAll(card.filter))
      .flatMap((card) => asked.of(card).questions)
      .map(({ metric }) => entries.get(metric))
      .map((entry) => entry && sourceOf(entry)),
  );
  return countedSources.filter((source) => found.has(source));
}

function isOfAll(filter: Filter): boolean {
  return 'all' in filter && filter.all.length === 0;
}
