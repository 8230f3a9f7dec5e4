/**
 * How well a text answers what was typed: 0 when it does not, up to 4 for the whole text. Every word that was typed
 * must be found: whole, at a word's start, anywhere, or (Latin only) as letters in order.
 *
 * @example matchScore('sett th', 'Settings: theme') // 3
 */
export function matchScore(typed: string, text: string): number {
  const needle = typed.trim().toLowerCase();
  const hay = text.toLowerCase();
  if (needle === '') return 1;
  if (hay === needle) return 4;
  const scores = needle.split(/\s+/).map((word) => wordScore(word, hay));
  return Math.min(...scores);
}

function wordScore(word: string, hay: string): number {
  const at = hay.indexOf(word);
  if (at === 0) return 3;
  if (at > 0) return /[\s:/·（(]/.test(hay[at - 1] ?? '') ? 3 : 2;
  return isInOrder(word, hay) ? 1 : 0;
}

/** Letters in order, for those who type `nrt` for New reply template; two letters would match nearly anything. */
function isInOrder(word: string, hay: string): boolean {
  if (word.length < 3 || !/^[a-z0-9]+$/.test(word)) return false;
  let at = -1;
  for (const letter of word) {
    at = hay.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
