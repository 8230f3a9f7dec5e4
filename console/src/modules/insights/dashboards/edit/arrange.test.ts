import { newCard } from '@zhiyin/domain/insights';
import { describe, expect, it } from 'vitest';
import { freshCardId, withCard, withCopyOf, withWidth } from './arrange.ts';

const card = (cardId: string) => newCard(cardId, 'figure');
const ids = (cards: readonly { cardId: string }[]) => cards.map(({ cardId }) => cardId);

describe('arranging cards', () => {
  it('finds a name that no card has, also after one was removed', () => {
    expect(freshCardId([])).toBe('c1');
    expect(freshCardId([card('c2'), card('c3')])).toBe('c4');
  });

  it('puts a changed card in its place and a new one at the end', () => {
    const cards = [card('c1'), card('c2')];
    expect(withCard(cards, { ...card('c1'), title: 'First' })[0]?.title).toBe('First');
    expect(ids(withCard(cards, card('c9')))).toEqual(['c1', 'c2', 'c9']);
  });

  it('puts a copy right after its original, under a name of its own', () => {
    expect(ids(withCopyOf([card('c1'), card('c2')], 'c1'))).toEqual(['c1', 'c3', 'c2']);
  });

  it.each([
    { width: 1, by: -1, is: 1, why: 'nothing is narrower than a quarter' },
    { width: 2, by: 1, is: 3, why: 'a quarter more' },
    { width: 4, by: 1, is: 4, why: 'nothing is wider than the line' },
  ])('makes a card of $width $is wide: $why', ({ width, by, is }) =>
    expect(withWidth([{ ...card('c1'), width }], 'c1', by)[0]?.width).toBe(is),
  );
});
