import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** How the figures of a column are written; words where it is left out. */
export type SheetFormat = 'whole' | 'decimal' | 'percent';

/** One sheet of a workbook: a line of titles, and lines of words and numbers. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly format?: SheetFormat }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The styles of `styles.xml`, by their place there. */
const styleOf = { words: 1, whole: 2, decimal: 3, percent: 4, title: 5 } as const;

/**
 * An Excel workbook (ECMA-376, transitional), without any library. Words are inline strings and marked as text, so
 * that none of them is ever run as a formula, not even after it was edited.
 */
export function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const zip = new ZipFile();
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(head + xml, 'utf8'), path);
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relations([{ type: 'officeDocument', target: 'xl/workbook.xml' }]));
  add('xl/workbook.xml', bookXml(names));
  const targets = sheets.map((_, index) => ({
    type: 'worksheet',
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  add('xl/_rels/workbook.xml.rels', relations([...targets, { type: 'styles', target: 'styles.xml' }]));
  add('xl/styles.xml', styles);
  for (const [index, sheet] of sheets.entries()) add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet));
  zip.end();
  return buffer(zip.outputStream);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(count: number): string {
  const parts = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${parts.join('')}</Types>`;
}

function relations(all: readonly { readonly type: string; readonly target: string }[]): string {
  const lines = all.map(
    (one, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${one.type}" Target="${one.target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${lines.join('')}</Relationships>`;
}

function bookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" quotePrefix="1" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function sheetXml({ columns, rows }: Sheet): string {
  const widths = columns.map(
    (_, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${index === 0 ? 28 : 18}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }, place) => textCell(title, 1, place, styleOf.title));
  const lines = rows.map((row, index) => {
    const cells = row.map((value, place) => cellXml(value, index + 2, place, columns[place]?.format));
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${main}">${view}<cols>${widths.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(value: string | number | null, row: number, place: number, format?: SheetFormat): string {
  if (value === null) return '';
  if (typeof value === 'string') return textCell(value, row, place, styleOf.words);
  return `<c r="${columnName(place)}${row}" s="${styleOf[format ?? 'decimal']}"><v>${value}</v></c>`;
}

function textCell(text: string, row: number, place: number, style: number): string {
  return `<c r="${columnName(place)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** `A` to `Z`, then `AA` and on. @example columnName(26) // 'AA' */
function columnName(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (place % 26));
}

/** Without what XML cannot hold at all, and with what it would take for its own written out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** As Excel takes them: at most 31 letters, none of its own signs, each once whatever the case. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || `${index + 1}`;
    let free = plain;
    for (let again = 2; taken.has(free.toLowerCase()); again++) free = `${plain.slice(0, 27)} ${again}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
