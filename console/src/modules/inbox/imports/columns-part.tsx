import {
  type ChatColumn,
  chatColumns,
  isChatColumn,
  chatImportPageWords as words,
} from '@zhiyin/domain/inbox';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './imports.module.css';
import type { PartProps } from './whole-part.tsx';

/** What each column of a table means; one that takes a meaning takes it from the other. */
export function ColumnsPart({ preview, plan, onChange }: PartProps) {
  const t = useSay();
  const mean = (index: number, column: ChatColumn | null) =>
    onChange({
      ...plan,
      columns: plan.columns.map((known, at) => {
        if (at === index) return column;
        return known === column ? null : known;
      }),
    });
  const options = Object.keys(chatColumns)
    .filter(isChatColumn)
    .map((column) => ({ value: column, label: t(chatColumns[column]) }));
  return (
    <div className={styles['frame']}>
      <table className={styles['table']} aria-label={t(words.columns)}>
        <thead>
          <tr>
            <th scope="col">{t(words.column)}</th>
            <th scope="col">{t(words.meaning)}</th>
          </tr>
        </thead>
        <tbody>
          {preview.headers.map((header, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header, and none moves
            <tr key={index}>
              <th scope="row">{header}</th>
              <td>
                <Select<ChatColumn>
                  allowClear
                  size="small"
                  aria-label={`${t(words.meaning)} ${header}`}
                  placeholder={t(words.notRead)}
                  value={plan.columns[index] ?? null}
                  options={options}
                  popupMatchSelectWidth={false}
                  className={styles['choice'] ?? ''}
                  onChange={(column) => mean(index, column ?? null)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
