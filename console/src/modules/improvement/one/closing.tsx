import {
  type FindingDetail,
  standardKindWords,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../improvement.module.css';
import { Part } from './part.tsx';

/** How a finding ended. */
export function Closing({ finding: { closingNote, standardKind, standard } }: { finding: FindingDetail }) {
  const t = useSay();
  return (
    <Part title={t(words.closingNote)}>
      <p className={styles['text']}>
        <bdi>{closingNote}</bdi>
      </p>
      {standardKind && (
        <p>
          {t(words.standardKind)}: {t(standardKindWords[standardKind])}
          {standard !== '' && (
            <>
              {' · '}
              <bdi>{standard}</bdi>
            </>
          )}
        </p>
      )}
    </Part>
  );
}
