/** What makes a spreadsheet read a cell as a formula, full-width forms included. */
const formula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Stands before a file so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\ufeff';

/**
 * One line of a CSV file (RFC 4180), ended. Every cell is quoted, and one that a spreadsheet would run as a formula
 * begins with an apostrophe.
 *
 * @example csvLine(['=1+1', 'say "hi"', null]) // `"'=1+1","say ""hi""",""\r\n`
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return `"${value}"`;
  const text = value ?? '';
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
