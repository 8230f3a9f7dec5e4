import type { Card } from '@zhiyin/domain/insights';
import { placesOf } from '../../cards/bare.ts';
import type { CardProps } from '../../cards/card-body.tsx';
import { CardFrame } from '../../cards/card-frame.tsx';
import { NothingYet } from '../../cards/nothing-yet.tsx';
import styles from '../dashboards.module.css';

interface Props extends Omit<CardProps, 'card'> {
  readonly cards: readonly Card[];
  /** A wall keeps its order from afar, also while nothing is there. */
  readonly isWall?: boolean;
}

/** Cards beside and below each other, four quarters to a line; where those that count would be empty, what fills them. */
export function CardGrid({ cards, isWall = false, ...shared }: Props) {
  const places = isWall ? cards : placesOf(cards, shared.asked);
  return (
    <ul className={styles['grid']}>
      {places.map((card) =>
        card === null ? (
          <li key="nothing" className={styles['cell']} data-width={4}>
            <NothingYet cards={cards} {...shared} isOnWall={isWall} />
          </li>
        ) : (
          <li key={card.cardId} className={styles['cell']} data-width={card.width}>
            <CardFrame card={card} {...shared} isOnWall={isWall} />
          </li>
        ),
      )}
    </ul>
  );
}
