import type { CardColumn, CardTable } from './card-table.ts';
import { type ChartOption, type Drawing, valueAxis } from './look.ts';

/** A column with its place in the rows. */
export interface PlacedColumn {
  readonly column: CardColumn;
  readonly place: number;
}

/** The columns of one role. */
export function columnsOf(table: CardTable, role: CardColumn['role']): PlacedColumn[] {
  return table.columns.flatMap((column, place) => (column.role === role ? [{ column, place }] : []));
}

/** The names that stand at the beginning of the rows. */
export function namesOf({ rows }: CardTable): string[] {
  return rows.map(([name]) => String(name?.value ?? ''));
}

/** The numbers of a column; null where there is none, which a chart leaves open. */
export function numbersAt({ rows }: CardTable, place: number): (number | null)[] {
  return rows.map((row) => {
    const value = row[place]?.value;
    return typeof value === 'number' ? value : null;
  });
}

/** A cell as people read it; a dash where there is nothing. */
export function cellText(
  { columns, rows }: CardTable,
  row: number,
  place: number,
  { write }: Drawing,
): string {
  const value = rows[row]?.[place]?.value ?? null;
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const column = columns[place];
  return write(value, column?.unit ?? null, column?.currency);
}

/** The most of the numbers in columns of one unit, by which their axis is cut; 0 of none. */
export function mostOf(table: CardTable, unit: CardColumn['unit']): number {
  const places = table.columns.flatMap((column, place) =>
    column.unit === unit && column.role !== 'derived' ? [place] : [],
  );
  return Math.max(0, ...places.flatMap((place) => numbersAt(table, place)).map((value) => value ?? 0));
}

/** The axis of a column's figures. */
export function axisOfValue(table: CardTable, { unit, currency }: CardColumn, drawing: Drawing): ChartOption {
  return valueAxis(drawing, unit, mostOf(table, unit), currency);
}

interface Pointed {
  readonly dataIndex: number;
}

/** What a tooltip says of a line of the table: its name, and every column with its figure. */
export function said(table: CardTable, drawing: Drawing): (pointed: Pointed | readonly Pointed[]) => string {
  return (pointed) => {
    const index = isMany(pointed) ? (pointed[0]?.dataIndex ?? 0) : pointed.dataIndex;
    const lines = table.columns.slice(1).flatMap(({ title }, at) => {
      const text = cellText(table, index, at + 1, drawing);
      return text === '–' ? [] : [`${title}  ${text}`];
    });
    return [namesOf(table)[index] ?? '', ...lines].join('\n');
  };
}

function isMany(pointed: Pointed | readonly Pointed[]): pointed is readonly Pointed[] {
  return Array.isArray(pointed);
}
