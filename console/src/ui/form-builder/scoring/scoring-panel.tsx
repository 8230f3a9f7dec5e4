import { words as consoleWords, formBuilderWords as words } from '@zhiyin/domain/console';
import type { FormDefinition } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import styles from '../form-builder.module.css';
import { weightShares } from './weight-shares.ts';

/** What each scored question is worth of the whole. */
export function ScoringPanel({ form }: { form: Pick<FormDefinition, 'sections' | 'questions'> }) {
  const t = useSay();
  const format = useFormat();
  const shares = weightShares(form);
  const labelOf = (key: string) => {
    const label = form.questions.find((question) => question.key === key)?.label;
    return (label && t(label)) || t(consoleWords.untitledQuestion);
  };
  return (
    <details className={styles['panel']}>
      <summary>{t(words.scoring)}</summary>
      {shares.length === 0 ? (
        <p className={styles['hint']}>{t(words.nothingScored)}</p>
      ) : (
        <table className={styles['shares']}>
          <thead>
            <tr>
              <th scope="col">{t(consoleWords.questions)}</th>
              <th scope="col">{t(words.shareOfScore)}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ key, share, isFatal }) => (
              <tr key={key}>
                <th scope="row">
                  {labelOf(key)}
                  {isFatal && <span className={styles['must']}>{t(words.fatalMark)}</span>}
                </th>
                <td>{format.percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
