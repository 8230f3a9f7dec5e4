import type { Felt } from './lexicon.ts';

/** Longest run of characters that is a feature. */
const runMax = 3;
/** Sums of feeling beyond this are alike. */
const feltMax = 4;

/**
 * What a text is recognised by, hashed into 2^`bits` places, each once: every run of one to three characters, and what
 * the lexicon feels in it. Full-width signs count as their half-width, numbers as one another.
 */
export function featuresOf(text: string, felt: Felt, bits: number): number[] {
  const characters = [...plain(text)];
  const found = new Set<number>();
  const add = (hash: number): void => {
    found.add((hash ^ (hash >>> 15)) & (2 ** bits - 1));
  };
  for (let at = 0; at < characters.length; at++) {
    let hash = 0x811c9dc5;
    for (let length = 1; length <= runMax && at + length <= characters.length; length++) {
      hash = mixed(hash, characters[at + length - 1] ?? '');
      add(hash);
    }
  }
  for (const sign of signsOf(felt)) add(mixed(0x811c9dc5, sign));
  return [...found];
}

/** What is felt, as words that stand in no text. */
function signsOf({ pleased, displeased }: Felt): string[] {
  const balance = pleased - displeased;
  return [
    `\u0000side${Math.sign(balance)}`,
    `\u0000balance${Math.max(-feltMax, Math.min(feltMax, Math.round(balance)))}`,
    ...(pleased > 0 ? [`\u0000pleased${Math.min(feltMax, Math.ceil(pleased / 2))}`] : []),
    ...(displeased > 0 ? [`\u0000displeased${Math.min(feltMax, Math.ceil(displeased / 2))}`] : []),
  ];
}

function plain(text: string): string {
  return ` ${text.normalize('NFKC').toLowerCase().replaceAll(/\d+/g, '0').replaceAll(/\s+/g, ' ').trim()} `;
}

/** FNV-1a over the units of a word. */
function mixed(hash: number, word: string): number {
  let value = hash;
  for (let index = 0; index < word.length; index++) {
    value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  }
  return value;
}
