/** Characters (UTF-16 units) a password may have; nothing is demanded of its composition. */
export const passwordLength = { min: 10, max: 200 } as const;

/** Parts of a name shorter than this stand in too many good passwords to count. */
const partMin = 4;
/** What may be added to a known word without making it hard to guess. */
const restMax = 6;

/**
 * True when a password is one of the person's own words (e-mail address, its parts, name, shop) with at most six
 * characters around it, or the same word said twice. Case, full-width forms and separators do not count.
 *
 * @example isNearTo('Lihua-2026!', ['lihua@shop.cn']) // true
 * @example isNearTo('correct horse battery', ['lihua@shop.cn']) // false
 */
export function isNearTo(password: string, words: readonly string[]): boolean {
  const plain = plainOf(password);
  const parts = new Set(words.flatMap(partsOf).filter((part) => part.length >= partMin));
  return [...parts].some((part) => {
    const rest = plain.replaceAll(part, '');
    return rest.length < plain.length && rest.length <= restMax;
  });
}

function partsOf(word: string): string[] {
  const local = word.split('@')[0] ?? '';
  return [word, local, ...word.split(/[^\p{L}\p{N}]+/u)].map(plainOf);
}

/** Lower case, half width, letters and digits alone. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
