/**
 * What a body in JSON says, with every number as the text that stands there: ids of shop systems are larger than a
 * JavaScript number holds. What no database stores is left out of its texts.
 *
 * @throws SyntaxError when it is no JSON
 * @example exactJson('{"id":820982911946154508}') // { id: '820982911946154508' }
 */
export function exactJson(text: string): unknown {
  return JSON.parse(text, exactly);
}

function exactly(_key: string, value: unknown, ...[context]: { source?: string }[]): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed();
  return typeof value === 'number' ? (context?.source ?? String(value)) : value;
}
