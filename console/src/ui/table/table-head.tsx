import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { Column, Selection, Sort } from './column.ts';
import styles from './data-table.module.css';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selection?: Selection;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
}

export function TableHead<Row>({ columns, rows, rowKey, selection, sort, onSort }: Props<Row>) {
  const t = useSay();
  const isEveryChosen = rows.length > 0 && rows.every((row) => selection?.chosen.has(rowKey(row)));
  const tickAll = () => selection?.onChange(new Set(isEveryChosen ? [] : rows.map(rowKey)));
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className={styles['tick']}>
            <input
              type="checkbox"
              checked={isEveryChosen}
              onChange={tickAll}
              aria-label={t(words.chooseAllRows)}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            style={{ width: column.width }}
            aria-sort={sort?.by === column.key ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            className={classNames(
              styles['head'],
              column.align === 'end' && styles['end'],
              column.isWide && styles['wide'],
            )}
          >
            {column.isSortable && onSort ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              column.title
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface SortProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

function SortButton<Row>({ column, sort, onSort }: SortProps<Row>) {
  const isSorted = sort?.by === column.key;
  const isDescending = isSorted && sort.isDescending;
  return (
    <button
      type="button"
      className={styles['sort']}
      onClick={() => onSort({ by: column.key, isDescending: isSorted && !isDescending })}
    >
      {column.title}
      {isSorted && <Icon name={isDescending ? 'arrow-down' : 'arrow-up'} size={12} />}
    </button>
  );
}
