/**
 * What somebody else wrote, in strings that the database takes: without NUL and without halves of characters. Nobody's
 * words may keep what came with them, or after them, from being kept.
 *
 * @example storable({ name: 'a\u0000b\ud83d' }) // { name: 'ab\ufffd' }
 */
export function storable<Value>(given: Value): Value;
export function storable(given: unknown): unknown {
  return cleaned(given);
}

function cleaned(given: unknown): unknown {
  if (typeof given === 'string') return given.replaceAll('\u0000', '').toWellFormed();
  if (Array.isArray(given)) return given.map(cleaned);
  if (given === null || typeof given !== 'object' || given instanceof Date) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [cleaned(key), cleaned(value)]));
}
