import { type Card, newCard } from '@zhiyin/domain/insights';

/** A name for a card that no other of the dashboard has. */
export function freshCardId(cards: readonly Card[]): string {
  const taken = new Set(cards.map(({ cardId }) => cardId));
  let number = cards.length + 1;
  while (taken.has(`c${number}`)) number++;
  return `c${number}`;
}

/** A card as it begins on this dashboard. */
export function cardToAdd(cards: readonly Card[]): Card {
  return newCard(freshCardId(cards), 'figure');
}

/** The cards with one put in the place of that of its name, or at the end when it is new. */
export function withCard(cards: readonly Card[], card: Card): readonly Card[] {
  const isKnown = cards.some(({ cardId }) => cardId === card.cardId);
  return isKnown ? cards.map((one) => (one.cardId === card.cardId ? card : one)) : [...cards, card];
}

/** The cards with another of the same right after one. */
export function withCopyOf(cards: readonly Card[], cardId: string): readonly Card[] {
  return cards.flatMap((card) =>
    card.cardId === cardId ? [card, { ...card, cardId: freshCardId(cards) }] : [card],
  );
}

/** The cards with one wider or narrower by a quarter; never less than one or more than the line. */
export function withWidth(cards: readonly Card[], cardId: string, by: number): readonly Card[] {
  return cards.map((card) =>
    card.cardId === cardId ? { ...card, width: Math.min(4, Math.max(1, card.width + by)) } : card,
  );
}
