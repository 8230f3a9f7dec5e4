import { XMLParser } from 'fast-xml-parser';

/** What a push says, by the vendor's names; every number is a text, because some are larger than a number holds. */
export type Fields = Readonly<Record<string, unknown>>;

const bytesMax = 1024 * 1024;
const xml = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  // Nothing is ever expanded: the vendor writes texts as CDATA.
  processEntities: false,
});

/**
 * Reads a push in XML or in JSON.
 *
 * @throws Error when it is neither, too large, or declares a document type or entities.
 */
export function readFields(text: string): Fields {
  if (text.length > bytesMax) throw new Error('the push is too large');
  const start = text.trimStart();
  const read: unknown = start.startsWith('<') ? readXml(start) : JSON.parse(text, numbersAsTexts);
  if (!isFields(read)) throw new Error('the push says nothing');
  return read;
}

function readXml(text: string): unknown {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Error('the push declares a document type');
  const read: unknown = xml.parse(text, true);
  return isFields(read) ? read['xml'] : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numbersAsTexts(_key: string, value: unknown, ...[context]: { source?: string }[]): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value;
}

/** One field as a text; empty where there is none. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** The fields within a field; none where there are none. */
export function within(fields: Fields, name: string): Fields {
  const value = fields[name];
  return isFields(value) ? value : {};
}
