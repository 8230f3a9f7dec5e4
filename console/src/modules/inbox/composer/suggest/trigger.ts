/** A sign in the text that asks for suggestions, and what was typed behind it. */
export interface Trigger {
  readonly sign: '/' | '@';
  readonly typed: string;
  /** Where the sign stands, and where the caret does. */
  readonly from: number;
  readonly to: number;
}

const typedMax = 40;

/**
 * The sign before the caret that asks for suggestions: `/` at the beginning of a word, `@` anywhere but inside an
 * address. What follows it holds no blank and is not long; else it was plain text after all.
 *
 * @example triggerAt('好的 /运', 5)?.typed // '运'
 */
export function triggerAt(text: string, caret: number): Trigger | null {
  const before = text.slice(0, caret);
  const match = /([/@])([^\s/@]*)$/u.exec(before);
  if (!match) return null;
  const [, sign, typed = ''] = match;
  if (typed.length > typedMax) return null;
  const ahead = before[match.index - 1] ?? '';
  const isSlash = sign === '/';
  if (isSlash && ahead !== '' && !/[\s\p{P}]/u.test(ahead)) return null;
  // `https://` and `and/or` are no call for suggestions.
  if (isSlash && /[:/.]/.test(ahead)) return null;
  if (!isSlash && /[A-Za-z0-9._%+-]/.test(ahead)) return null;
  return { sign: isSlash ? '/' : '@', typed, from: match.index, to: caret };
}

/** The text with the sign and what was typed behind it replaced, and where the caret stands then. */
export function replaced(
  text: string,
  { from, to }: Pick<Trigger, 'from' | 'to'>,
  by: string,
): { text: string; caret: number } {
  return { text: text.slice(0, from) + by + text.slice(to), caret: from + by.length };
}
