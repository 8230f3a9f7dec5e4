import { scores, surveyPageWords as words } from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import styles from './answers.module.css';

/** A score as stars; in words for those who listen. */
export function Stars({ score }: { score: number | null }) {
  const t = useSay();
  if (score === null) return <span className={styles['faint']}>{t(words.noScore)}</span>;
  return (
    <span role="img" aria-label={t(words.stars, { score })} className={styles['stars']}>
      {scores.map((one) => (
        <span
          key={one}
          aria-hidden="true"
          className={classNames(one <= score ? styles['lit'] : styles['unlit'])}
        >
          ★
        </span>
      ))}
    </span>
  );
}
