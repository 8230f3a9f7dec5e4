const breaks = new Set(['\r', '\n']);
/** `="900…"`: how shops' programs keep spreadsheets from rounding a number; an empty one is written `="` alone. */
const wrapped = /="([^",\r\n]*)("?)/y;

/**
 * Rows of a CSV file as shops' programs write it: RFC 4180 with quoted line breaks, with or without a byte order mark,
 * and numbers wrapped as `="900…"`. A quote that nothing closes is part of its cell. Cells are trimmed, tabs included;
 * blank lines are left out. Nothing is read as a number: an order's number is longer than one can hold.
 *
 * @example [...csvRows('a,="0012"\r\n"x, ""y""\n2",3')] // [['a', '0012'], ['x, "y"\n2', '3']]
 */
export function* csvRows(text: string, separator: string = separatorOf(text)): Generator<readonly string[]> {
  const reading: Reading = { text, separator, isUnclosed: false };
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let row: string[] = [];
  while (at < text.length) {
    const { value, end } = cellAt(reading, at);
    row.push(cleaned(value));
    at = end;
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (row.some((cell) => cell !== '')) yield row;
    row = [];
  }
  if (row.some((cell) => cell !== '')) yield row;
}

/** What stands between cells: the one of comma, tab and semicolon that the first line has most of; comma for none. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

interface Reading {
  readonly text: string;
  readonly separator: string;
  /** True once a quote was met that nothing closes up to the end of the file: so it is of all behind it. */
  isUnclosed: boolean;
}

interface Cell {
  readonly value: string;
  /** The separator, the line break or the end of the file behind it. */
  readonly end: number;
}

function cellAt(reading: Reading, at: number): Cell {
  const { text } = reading;
  if (text[at] === '"') return quotedAt(reading, at) ?? plainAt(reading, at);
  if (text.startsWith('="', at)) {
    wrapped.lastIndex = at;
    const [whole = '', value = '', close] = wrapped.exec(text) ?? [];
    const end = at + whole.length;
    if (isEnd(reading, end) && (close === '"' || value === '')) return { value, end };
    return quotedAt(reading, at + 1) ?? plainAt(reading, at);
  }
  return plainAt(reading, at);
}

function isEnd({ text, separator }: Reading, at: number): boolean {
  return at >= text.length || text[at] === separator || breaks.has(text[at] ?? '');
}

function plainAt({ text, separator }: Reading, at: number): Cell {
  const [sign, carriageReturn, lineFeed] = [separator.charCodeAt(0), 13, 10];
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === sign || code === carriageReturn || code === lineFeed) break;
  }
  return { value: text.slice(at, end), end };
}

/**
 * A cell from its opening quote on; null when nothing closes it. Quotes in a row are pairs, each one that is said; the
 * one left over closes what it stands at the end of. Whether any does so behind the first quotes is looked for once.
 */
function quotedAt(reading: Reading, at: number): Cell | null {
  const { text } = reading;
  for (let from = at + 1; from !== -1; ) {
    let end = from;
    while (text[end] === '"') end++;
    if ((end - from) % 2 === 1 && isEnd(reading, end))
      return { value: text.slice(at + 1, end - 1).replaceAll('""', '"'), end };
    if (reading.isUnclosed) return null;
    from = text.indexOf('"', end);
  }
  reading.isUnclosed = true;
  return null;
}

/** Zero-width ones too. */
const blank = /[\s\u200b\ufeff]/;

/** Without the spaces around it, tabs included, and without the wrapping that was inside quotes. */
function cleaned(cell: string): string {
  let [from, to] = [0, cell.length];
  while (from < to && blank.test(cell.charAt(from))) from++;
  while (to > from && blank.test(cell.charAt(to - 1))) to--;
  const bare = cell.slice(from, to);
  if (!bare.startsWith('="')) return bare;
  return /^="([^"]*)"$/.exec(bare)?.[1] ?? bare;
}
