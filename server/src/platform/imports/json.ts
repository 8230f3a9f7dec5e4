type Row = Readonly<Record<string, unknown>>;

/**
 * The rows of a platform’s answer in JSON: the first list of things in it, their names as headers. Numbers stay as
 * they are written, for those of orders are longer than a number can hold. Null when there is no such list.
 */
export function jsonRows(text: string): readonly (readonly string[])[] | null {
  const things = listIn(parsed(text));
  if (things === null) return null;
  const headers = [...new Set(things.flatMap((thing) => Object.keys(thing)))];
  return [headers, ...things.map((thing) => headers.map((header) => cellOf(thing[header])))];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(numbersQuoted(text));
  } catch {
    return null;
  }
}

/** Every text as it is, every number as a text. */
const textOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function numbersQuoted(text: string): string {
  return text.replace(textOrNumber, (found) => (found.startsWith('"') ? found : `"${found}"`));
}

/** Vendors wrap their lists two or three times; deeper nobody looks. */
const depthMax = 6;

function listIn(value: unknown, depth = 0): readonly Row[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRow) ? value : null;
  if (!isRow(value) || depth > depthMax) return null;
  for (const part of Object.values(value)) {
    const found = listIn(part, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
