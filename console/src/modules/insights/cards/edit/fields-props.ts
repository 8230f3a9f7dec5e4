import type { Card } from '@zhiyin/domain/insights';
import type { CardNaming, Entries } from '../use-naming.ts';

/** What every field of a card is given. */
export interface FieldsProps {
  readonly card: Card;
  readonly entries: Entries;
  readonly naming: CardNaming;
  readonly onChange: (card: Card) => void;
}
