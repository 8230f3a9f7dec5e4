import {
  type CardCell,
  type CardTable,
  type CellPlace,
  type Drawing,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './cards.module.css';
import { LeftOut } from './left-out.tsx';
import { textOf } from './text-of.ts';

interface Props {
  readonly label: string;
  readonly table: CardTable;
  readonly drawing: Drawing;
  readonly onOpen: (place: CellPlace) => void;
}

/** A card's figures as a table; each opens to the rows behind it. */
export function CardTableView({ label, table, drawing, onOpen }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles['tableBox']} aria-label={label} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="spoken">{label}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, title, unit }) => (
              <th key={key} scope="col" className={unit === null ? undefined : styles['end']}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={keyOf(row)}>
              {row.map((cell, place) => (
                <Cell
                  key={table.columns[place]?.key ?? place}
                  cell={cell}
                  isName={place === 0}
                  isNumber={table.columns[place]?.unit !== null}
                  text={textOf(table, cell, place, drawing)}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <LeftOut table={table} />
    </section>
  );
}

/** What a row is of: live figures change in it, and whoever stands on one by keyboard stays. */
function keyOf([name, ...cells]: readonly CardCell[]): string {
  return JSON.stringify([name?.value, cells.map(({ place }) => place)]);
}

interface CellProps {
  readonly cell: CardCell;
  readonly isName: boolean;
  readonly isNumber: boolean;
  readonly text: string;
  readonly onOpen: (place: CellPlace) => void;
}

function Cell({ cell, isName, isNumber, text, onOpen }: CellProps) {
  const t = useSay();
  if (isName) {
    return (
      <th scope="row">
        <bdi>{text}</bdi>
      </th>
    );
  }
  const { place, n = 0, isSmall } = cell;
  return (
    <td className={isNumber ? styles['end'] : undefined}>
      {isSmall && n > 0 && (
        <span className={styles['few']} title={t(words.smallHint)}>
          {t(words.small)}
        </span>
      )}
      {place && n > 0 ? (
        <button type="button" className={styles['opens']} onClick={() => onOpen(place)}>
          {text}
        </button>
      ) : (
        text
      )}
    </td>
  );
}
