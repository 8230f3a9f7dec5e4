import type { Card } from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './message-cards.module.css';

/** Orders and products that a message shows, as they were when it was written. */
export function MessageCards({ cards, isOurs }: { cards: readonly Card[]; isOurs: boolean }) {
  if (cards.length === 0) return null;
  return (
    <ul className={classNames(styles['cards'], isOurs && styles['ours'])}>
      {cards.map((card) => (
        <li key={card.id} className={styles['card']}>
          <CardBody card={card} />
        </li>
      ))}
    </ul>
  );
}

function CardBody({ card: { kind, title, number, state, price, pictureUrl } }: { card: Card }) {
  const t = useSay();
  const format = useFormat();
  return (
    <>
      {pictureUrl ? (
        <img src={pictureUrl} alt="" width={48} height={48} loading="lazy" className={styles['picture']} />
      ) : (
        <Icon name={kind === 'order' ? 'store' : 'tag'} />
      )}
      <span className={styles['title']}>
        <bdi>{title}</bdi>
      </span>
      <span className={styles['number']}>{number}</span>
      <span className={styles['standing']}>
        {price && <span>{format.money(price.minor, price.currency)}</span>}
        {state && <span>{t(state)}</span>}
      </span>
    </>
  );
}
