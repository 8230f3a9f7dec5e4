import { type CardTable, leftOut } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './cards.module.css';

/** Says what a card leaves out; nothing where all is there. */
export function LeftOut({ table }: { readonly table: CardTable }) {
  const t = useSay();
  const notes = leftOut(table, t);
  return notes.length > 0 && <p className={styles['note']}>{notes.join(' · ')}</p>;
}
