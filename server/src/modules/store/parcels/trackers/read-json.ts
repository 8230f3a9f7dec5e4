/**
 * Reads what a tracker wrote, in strings that the database takes: without NUL and without halves of characters.
 *
 * @throws when it is no JSON
 * @example readJson('{"message":"a\\u0000b"}') // { message: 'ab' }
 */
export function readJson(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  );
}
