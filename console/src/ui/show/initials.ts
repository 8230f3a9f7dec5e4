/**
 * What stands in a picture's place: the last character of a Chinese name, by which colleagues call each other, or the
 * first letters of a Latin name's first and last word. Empty for an empty name.
 *
 * @example initials('王小明') // '明'
 * @example initials('Ada King Lovelace') // 'AL'
 */
export function initials(name: string): string {
  const trimmed = name.trim();
  const characters = [...trimmed];
  if (characters.some((one) => /\p{Script=Han}/u.test(one))) {
    return characters.findLast((one) => /\p{Script=Han}/u.test(one)) ?? '';
  }
  const parts = trimmed.split(/[\s.@_-]+/).filter((word) => word !== '');
  const first = firstOf(parts[0]);
  return parts.length > 1 ? first + firstOf(parts.at(-1)) : first;
}

function firstOf(word: string | undefined): string {
  return [...(word ?? '')][0]?.toUpperCase() ?? '';
}
