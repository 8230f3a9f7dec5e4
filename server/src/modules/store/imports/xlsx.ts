import { fromBufferPromise, type ZipFile } from 'yauzl';

/** Most bytes that one part of a workbook may unpack to: a small file that grows without end is refused. */
const partBytesMax = 256 * 1024 * 1024;

/**
 * Rows of a workbook's first sheet as texts, blank ones left out. Dates are the days that spreadsheets count; numbers
 * written with an exponent are written out.
 *
 * @throws Error when it is no workbook, or unpacks to too much.
 */
export async function sheetRows(bytes: Buffer): Promise<() => Generator<readonly string[]>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts = await readParts(zip);
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(
    ([, inner = '']) => textOf(inner),
  );
  const sheet = parts.get('xl/worksheets/sheet1.xml');
  if (sheet === undefined) throw new Error('the workbook has no first sheet');
  return () => rowsOf(sheet, shared);
}

async function readParts(zip: ZipFile): Promise<Map<string, string>> {
  const wanted = new Set(['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (!wanted.has(entry.fileName)) continue;
    if (entry.uncompressedSize > partBytesMax) throw new Error('the workbook unpacks to too much');
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      size += piece.length;
      if (size > partBytesMax) throw new Error('the workbook unpacks to more than it says');
      pieces.push(piece);
    }
    parts.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
  }
  return parts;
}

function* rowsOf(sheet: string, shared: readonly string[]): Generator<readonly string[]> {
  for (const [, inner = ''] of sheet.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)) {
    const row: string[] = [];
    for (const [, attributes = '', content = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const place = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1];
      const index = place === undefined ? row.length : columnIndex(place);
      while (row.length < index) row.push('');
      row[index] = cellOf(attributes, content, shared).trim();
    }
    if (row.some((cell) => cell !== '')) yield row;
  }
}

function cellOf(attributes: string, content: string, shared: readonly string[]): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  if (type === 'inlineStr') return textOf(content);
  const value = unescaped(/<v[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  return type === undefined || type === 'n' ? writtenOut(value) : value;
}

/** Rich text is several runs; what a phonetic guide says is none of the text. */
function textOf(xml: string): string {
  const runs = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g);
  return [...runs].map(([, run = '']) => unescaped(run)).join('');
}

/** @example writtenOut('9.1E+16') // '91000000000000000' */
function writtenOut(number: string): string {
  const [whole, digits = '', fraction = '', power = ''] = /^(\d)(?:\.(\d+))?E\+?(\d+)$/i.exec(number) ?? [];
  if (whole === undefined || fraction.length > Number(power)) return number;
  return `${digits}${fraction.padEnd(Number(power), '0')}`;
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
