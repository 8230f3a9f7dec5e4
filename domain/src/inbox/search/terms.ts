/** Letters of scripts that put no spaces between words. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー々〇`;
const runs = new RegExp(
  `(?<unspaced>[${unspaced}]+)|(?<word>(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+)|(?<sign>\\p{Extended_Pictographic})`,
  'gu',
);

/** A run of characters that is looked for as a whole. */
export interface Run {
  readonly text: string;
  readonly kind: 'unspaced' | 'word' | 'sign';
}

/** A text as it is compared: one form of each character, full width or not, and small letters. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The runs of a text; what stands between them, spaces and punctuation, is not looked for. */
export function runsOf(text: string): Run[] {
  return [...normalised(text).matchAll(runs)].map(({ 0: run, groups }) => {
    const kind = groups?.['unspaced'] ? 'unspaced' : groups?.['word'] ? 'word' : 'sign';
    return { text: run, kind };
  });
}

/**
 * What a search looks for: a message is found when it holds each of these. Empty when there is nothing to look for.
 *
 * @example termsOf('iPhone手机壳，多少钱') // ['iphone', '手机壳', '多少钱']
 */
export function termsOf(query: string): string[] {
  return [...new Set(runsOf(query).map((run) => run.text))];
}

/** Shorter ones are as likely one word as two. */
const loosenedFrom = 3;

/**
 * The same terms with those of scripts without spaces taken apart into characters, for a second look when nothing
 * holds them as they were typed: 退货运费 is then found in 退货的运费. Null when there is nothing to take apart.
 *
 * @example loosened(['退货运费', 'sf']) // ['退', '货', '运', '费', 'sf']
 */
export function loosened(terms: readonly string[]): string[] | null {
  const parts = terms.flatMap((term) => {
    const characters = [...term];
    const isOne = characters.length < loosenedFrom || runsOf(term)[0]?.kind !== 'unspaced';
    return isOne ? [term] : characters;
  });
  return parts.length > terms.length ? [...new Set(parts)] : null;
}

/** True when a text holds every term. */
export function holdsAll(text: string, terms: readonly string[]): boolean {
  const whole = normalised(text);
  return terms.every((term) => whole.includes(term));
}
