import { words } from '@zhiyin/domain/console';
import { MatrixSettings, notApplicable } from '@zhiyin/domain/kit';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../form-preview.module.css';
import type { QuestionInputProps } from '../question-input-props.ts';
import { recordOf } from './record-of.ts';

/** A column for each row. Where it is narrow, each row is a list of its own. */
export function MatrixInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  const id = useId();
  const settings = MatrixSettings.safeParse(question.settings).data;
  if (!settings) return null;
  const given = recordOf(answer);
  const columns = settings.columns.map(({ key, label }) => ({ key, label: t(label) }));
  if (settings.allowsNotApplicable) columns.push({ key: notApplicable, label: t(words.notApplicable) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy} className={styles['matrix']}>
      {settings.rows.map((row) => (
        <div key={row.key} role="radiogroup" aria-labelledby={`${id}-${row.key}`} className={styles['row']}>
          <span id={`${id}-${row.key}`} className={styles['rowName']}>
            {t(row.label)}
          </span>
          <span className={styles['cells']}>
            {columns.map(({ key, label }) => (
              <label key={key} className={styles['cell']}>
                <input
                  type="radio"
                  name={`${id}-${row.key}`}
                  checked={given[row.key] === key}
                  onChange={() => onChange({ ...given, [row.key]: key })}
                />
                {label}
              </label>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
