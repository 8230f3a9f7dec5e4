import { importPageWords as words } from '@zhiyin/domain/platform';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './imports.module.css';

interface Props<Meaning extends string> {
  readonly headers: readonly string[];
  /** The first rows of the file, for an example of each column; left out where there are none to show. */
  readonly rows?: readonly (readonly string[])[];
  /** What each column means, in their order; null for nothing. */
  readonly columns: readonly (Meaning | null)[];
  readonly options: readonly { readonly value: Meaning; readonly label: string }[];
  /** What becomes of a column that means nothing. */
  readonly nothing: string;
  readonly onChange: (columns: (Meaning | null)[]) => void;
}

/** What each column of a file means; one that takes a meaning takes it from the other. */
export function ColumnPlan<Meaning extends string>(props: Props<Meaning>) {
  const t = useSay();
  const { headers, rows, columns, options, nothing, onChange } = props;
  const mean = (index: number, meaning: Meaning | null) =>
    onChange(
      columns.map((known, at) => {
        if (at === index) return meaning;
        return known === meaning ? null : known;
      }),
    );
  return (
    <div className={styles['frame']}>
      <table className={styles['plan']} aria-label={t(words.columns)}>
        <thead>
          <tr>
            <th scope="col">{t(words.column)}</th>
            <th scope="col">{t(words.meaning)}</th>
            {rows && <th scope="col">{t(words.example)}</th>}
          </tr>
        </thead>
        <tbody>
          {headers.map((header, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header, and none moves
            <tr key={index}>
              <th scope="row">{header}</th>
              <td>
                <Select<Meaning>
                  allowClear
                  size="small"
                  showSearch={{ optionFilterProp: 'label' }}
                  aria-label={`${t(words.meaning)} ${header}`}
                  placeholder={nothing}
                  value={columns[index] ?? null}
                  options={[...options]}
                  popupMatchSelectWidth={false}
                  className={styles['choice'] ?? ''}
                  onChange={(meaning) => mean(index, meaning ?? null)}
                />
              </td>
              {rows && <Example rows={rows} index={index} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first thing that stands in a column. */
function Example({ rows, index }: { rows: readonly (readonly string[])[]; index: number }) {
  return (
    <td className={styles['cell']}>
      <bdi>{rows.map((row) => row[index] ?? '').find((cell) => cell !== '')}</bdi>
    </td>
  );
}
