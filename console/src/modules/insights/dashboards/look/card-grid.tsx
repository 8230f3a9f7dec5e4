import type { Card } from '@zhiyin/domain/insights';
import type { CardProps } from '../../cards/card-body.tsx';
import { CardFrame } from '../../cards/card-frame.tsx';
import { areBare, NothingYet } from '../../cards/nothing-yet.tsx';
import styles from '../dashboards.module.css';

/** Cards beside and below each other, four quarters to a line; where all would be empty, what fills them. */
export function CardGrid({
  cards,
  ...shared
}: { readonly cards: readonly Card[] } & Omit<CardProps, 'card'>) {
  if (areBare(cards, shared.asked)) return <NothingYet cards={cards} {...shared} />;
  return (
    <ul className={styles['grid']}>
      {cards.map((card) => (
        <li key={card.cardId} className={styles['cell']} data-width={card.width}>
          <CardFrame card={card} {...shared} />
        </li>
      ))}
    </ul>
  );
}
