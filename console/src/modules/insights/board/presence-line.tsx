import { type Board, boardWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import styles from './board.module.css';

/** How many are there, by what they chose. */
export function PresenceLine({ presence }: Pick<Board, 'presence'>) {
  const t = useSay();
  const format = useFormat();
  const { available, busy, away } = presence;
  return (
    <span className={styles['presence']}>
      <span className={styles['there']}>
        <i className={styles['available']} /> {t(words.available)} {format.number(available)}
      </span>
      <span className={styles['there']}>
        <i className={styles['busy']} /> {t(words.busy)} {format.number(busy)}
      </span>
      <span className={styles['there']}>
        <i className={styles['away']} /> {t(words.away)} {format.number(away)}
      </span>
    </span>
  );
}
