import type { Column } from './column.ts';

/** Tells Excel that what follows is UTF-8; without it Chinese opens as rubbish. */
const byteOrderMark = '\uFEFF';

/**
 * Rows as CSV (RFC 4180), the columns that have a plain form only. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, since customers choose their own names.
 *
 * @example toCsv([{ key: 'n', title: 'Name', plain: (row) => row.name, … }], [{ name: 'a,b' }]) // 'Name\r\n"a,b"\r\n'
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const exported = columns.flatMap(({ title, plain }) => (plain ? [{ title, plain }] : []));
  const head = exported.map(({ title }) => quoted(title)).join(',');
  const lines = rows.map((row) => exported.map(({ plain }) => field(plain(row))).join(','));
  return [head, ...lines].map((line) => `${line}\r\n`).join('');
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return quoted(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands the reader a file of what is on screen; a whole list is the server's to export. */
export function downloadCsv<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const blob = new Blob([byteOrderMark + toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
