import { words } from '@zhiyin/domain/console';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import type { Column, Selection, Sort } from './column.ts';
import styles from './data-table.module.css';
import { MoreRows, type MoreRowsProps } from './more-rows.tsx';
import { rowMove } from './row-move.ts';
import { TableHead } from './table-head.tsx';

interface Props<Row> {
  /** What the rows are. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Makes rows openable by click and Enter. */
  readonly onOpen?: (row: Row) => void;
  /** The row that is open beside the table. */
  readonly openKey?: string | null;
  readonly selection?: Selection;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** What comes after the last row; see `pagesOf`. */
  readonly more?: MoreRowsProps;
  /** Shown in place of rows when there are none. */
  readonly empty: ReactNode;
}

/**
 * Rows of one kind, dense and for the keyboard: one Tab stop, ↑ ↓ (or j k) to walk, Enter to open, x to tick. Grows
 * by pages as its end comes into sight.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { label, rows, rowKey, empty, more } = props;
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const currentIndex = Math.max(
    0,
    rows.findIndex((row) => rowKey(row) === currentKey),
  );
  if (rows.length === 0 && !more?.isBusy) return empty;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = rowMove(event.key, currentIndex, rows.length);
    if (to === null || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const row = body.current?.rows[to];
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div className={styles['frame']}>
      <table className={styles['table']} aria-label={label} aria-rowcount={more?.hasMore ? -1 : rows.length}>
        <TableHead {...props} />
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row, index) => (
            <TableRow
              key={rowKey(row)}
              {...props}
              row={row}
              isCurrent={index === currentIndex}
              onFocus={() => setCurrentKey(rowKey(row))}
            />
          ))}
        </tbody>
      </table>
      {more && <MoreRows {...more} />}
    </div>
  );
}

interface RowProps<Row> extends Props<Row> {
  readonly row: Row;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

function TableRow<Row>({ row, isCurrent, onFocus, ...props }: RowProps<Row>) {
  const t = useSay();
  const { columns, rowKey, onOpen, openKey, selection } = props;
  const key = rowKey(row);
  const isChosen = selection?.chosen.has(key) ?? false;
  const tick = () => selection?.onChange(toggled(selection.chosen, key));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && onOpen) onOpen(row);
    else if ((event.key === 'x' || event.key === ' ') && selection) tick();
    else return;
    event.preventDefault();
  };

  return (
    <tr
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={(event) => isOnRow(event) && onOpen?.(row)}
      aria-selected={selection ? isChosen : undefined}
      aria-current={openKey === key ? 'true' : undefined}
      className={classNames(styles['row'], onOpen && styles['openable'])}
    >
      {selection && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the click of its box from opening the row
        <td className={styles['tick']} onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isChosen}
            onChange={tick}
            aria-label={t(words.chooseRow)}
          />
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} />
      ))}
    </tr>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = classNames(
    styles['cell'],
    column.align === 'end' && styles['end'],
    column.isWide && styles['wide'],
  );
  if (!column.isTitle) return <td className={className}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={classNames(className, styles['title'])}>
      {column.cell(row)}
    </th>
  );
}

/** What is pressed within a row, or in a dialog that was opened from it, is no press on the row. */
function isOnRow({ target, currentTarget }: MouseEvent<HTMLElement>): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false;
  return target.closest('button, a, input, label, select, textarea, [role=combobox]') === null;
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}
