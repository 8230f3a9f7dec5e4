import { fromBufferPromise, type ZipFile } from 'yauzl';

/** Most bytes that one part of a workbook may unpack to, and half of what all may: a small file that grows is refused. */
const partBytesMax = 256 * 1024 * 1024;

type Rows = () => Generator<readonly string[]>;

/**
 * Rows of a workbook's first sheet as texts, blank ones left out. Dates are the days that spreadsheets count; numbers
 * written with an exponent are written out.
 *
 * @throws Error when it is no workbook, or unpacks to too much.
 */
export async function sheetRows(bytes: Buffer): Promise<Rows> {
  const [first] = await readSheets(bytes, (name) => name === 'xl/worksheets/sheet1.xml');
  if (!first) throw new Error('the workbook has no first sheet');
  return first;
}

/** As `sheetRows`, of all sheets in their order. */
export async function sheetsOf(bytes: Buffer): Promise<readonly Rows[]> {
  return readSheets(bytes, (name) => sheetName.test(name));
}

const sheetName = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const sharedName = 'xl/sharedStrings.xml';

async function readSheets(bytes: Buffer, isWanted: (name: string) => boolean): Promise<Rows[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts = await readParts(zip, (name) => name === sharedName || isWanted(name));
  const shared = [...(parts.get(sharedName) ?? '').matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(
    ([, inner = '']) => textOf(inner),
  );
  const numberOf = (name: string): number => Number(sheetName.exec(name)?.[1] ?? 0);
  return [...parts]
    .filter(([name]) => name !== sharedName)
    .toSorted(([a], [b]) => numberOf(a) - numberOf(b))
    .map(
      ([, sheet]) =>
        () =>
          rowsOf(sheet, shared),
    );
}

async function readParts(zip: ZipFile, isWanted: (name: string) => boolean): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  let inAll = 0;
  for await (const entry of zip.eachEntry()) {
    if (!isWanted(entry.fileName)) continue;
    if (entry.uncompressedSize > partBytesMax) throw new Error('the workbook unpacks to too much');
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      inAll += piece.length;
      if (inAll > 2 * partBytesMax) throw new Error('the workbook unpacks to more than it says');
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
