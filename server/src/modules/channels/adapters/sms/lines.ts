/** A name and a value, as they stand in one line. */
export type Line = readonly [name: string, value: string];

/** The lines of an answer: empty ones fall away; null when one of the others is no name and value. */
export function linesOf(text: string | undefined, sign: '=' | ':'): readonly Line[] | null {
  const given = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  const read = given.map((line): Line | null => {
    const at = line.indexOf(sign);
    return at < 1 ? null : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  });
  const lines = read.filter((one) => one !== null);
  return lines.length === given.length ? lines : null;
}

/**
 * What stands at a place of an answer, as a text; null where nothing does.
 *
 * @example valueAt({ data: [{ id: 7 }] }, 'data.0.id') // '7'
 */
export function valueAt(json: unknown, place: string): string | null {
  let found: unknown = json;
  for (const step of place.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return null;
    found = new Map<string, unknown>(Object.entries(found)).get(step);
  }
  return ['string', 'number', 'boolean'].includes(typeof found) ? String(found) : null;
}

/**
 * An object of lines whose names say how deep they stand.
 *
 * @example nested([['to', '1'], ['message.text', 'hi']]) // { to: '1', message: { text: 'hi' } }
 */
export function nested(lines: readonly Line[]): object {
  const [here, deeper] = [new Map<string, unknown>(), new Map<string, Line[]>()];
  for (const [name, value] of lines) {
    const [first = '', ...rest] = name.split('.');
    if (rest.length === 0) here.set(first, value);
    else deeper.set(first, [...(deeper.get(first) ?? []), [rest.join('.'), value]]);
  }
  for (const [name, inside] of deeper) here.set(name, nested(inside));
  return Object.fromEntries(here);
}
