import { type Run, runsOf } from './terms.ts';

/** Longer words are found by so much of their beginning and then compared. */
const prefixMax = 8;
/** Numbers are known by their last digits, from four to eight: "the one that ends in 4721". */
const endingMin = 4;
/** Most tokens that a search asks for; what they let through is compared anyway. */
const askedMax = 12;

/**
 * The tokens a message is indexed under: characters and pairs of characters of scripts without spaces, beginnings of
 * words, endings of numbers. They are hashes, so different texts may share one: what is found is compared.
 */
export function indexTokens(text: string): number[] {
  return hashed(runsOf(text).flatMap(keysOf));
}

/**
 * Tokens of which a message that holds every term has each, or almost: a word is found by its beginning, a number by
 * its end, and nothing by what stands in the middle of a word.
 *
 * @example askedTokens(['退货']).length // 1: the pair says all that the single characters would
 */
export function askedTokens(terms: readonly string[]): number[] {
  const keys = terms.flatMap((term) => runsOf(term).flatMap(tightestOf));
  return spread(hashed(keys), askedMax);
}

function keysOf({ text, kind }: Run): string[] {
  const characters = [...text];
  if (kind === 'sign') return characters;
  if (kind === 'unspaced') return [...characters, ...pairsOf(characters)];
  const beginnings = characters
    .slice(0, prefixMax)
    .map((_, index) => `^${characters.slice(0, index + 1).join('')}`);
  return /\p{N}/u.test(text) ? [...beginnings, ...endingsOf(characters)] : beginnings;
}

function endingsOf(characters: readonly string[]): string[] {
  const longest = Math.min(prefixMax, characters.length - 1);
  const count = Math.max(0, longest - endingMin + 1);
  return Array.from({ length: count }, (_, nth) => `^${characters.slice(-endingMin - nth).join('')}`);
}

function tightestOf({ text, kind }: Run): string[] {
  const characters = [...text];
  if (kind === 'word') return [`^${characters.slice(0, prefixMax).join('')}`];
  return kind === 'unspaced' && characters.length > 1 ? pairsOf(characters) : characters;
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function hashed(keys: readonly string[]): number[] {
  return [...new Set(keys.map(hash))];
}

/** FNV-1a, as a signed number of 32 bits. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}

/** At most `count` of them, taken evenly. */
function spread(all: readonly number[], count: number): number[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] ?? 0);
}
