import type { Locale } from '../../kit/words.ts';
import { chineseLexicon } from './chinese-lexicon.ts';
import { englishLexicon } from './english-lexicon.ts';
import type { Felt, Lexicon } from './lexicon.ts';

type Role = { readonly weight: number } | 'denier' | 'booster' | 'softener';

interface Entries {
  readonly roles: ReadonlyMap<string, Role>;
  readonly lengthMax: number;
  readonly lexicon: Lexicon;
}

interface Hit {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

const chinese = entriesOf(chineseLexicon, 1);
const english = entriesOf(englishLexicon, 0);

/**
 * How a sentence feels by the lexicon: longest words first, what denies within reach turns a word (and halves it),
 * what boosts or softens weighs it by 1.5 or 0.6. A sentence without a word of feeling is 0 and 0.
 *
 * @example feel('质量不好', 'zh') // { pleased: 0, displeased: 2 }
 */
export function feel(sentence: string, language: Locale): Felt {
  const { lexicon, ...entries } = language === 'zh' ? chinese : english;
  const units = language === 'zh' ? [...sentence.toLowerCase()] : englishUnits(sentence);
  const hits = hitsOf(units, entries, language === 'zh' ? '' : ' ');
  let [pleased, displeased] = [0, 0];
  for (const [index, hit] of hits.entries()) {
    if (typeof hit.role === 'string') continue;
    const weight = weighed(hit, hit.role.weight, hits.slice(Math.max(0, index - 4), index), lexicon);
    if (weight > 0) pleased += weight;
    else displeased -= weight;
  }
  return { pleased, displeased };
}

function weighed(hit: Hit, weight: number, before: readonly Hit[], lexicon: Lexicon): number {
  const isNear = (other: Hit, reach: number): boolean => hit.from - other.to <= reach;
  let total = weight;
  if (before.some((other) => other.role === 'booster' && isNear(other, lexicon.reach))) total *= 1.5;
  if (before.some((other) => other.role === 'softener' && isNear(other, lexicon.reach))) total *= 0.6;
  const denials = before.filter((other) => other.role === 'denier' && isNear(other, lexicon.deniedReach));
  return denials.length % 2 === 1 ? total * -0.7 : total;
}

function hitsOf(
  units: readonly string[],
  { roles, lengthMax }: Omit<Entries, 'lexicon'>,
  glue: string,
): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < units.length; ) {
    const found = longestAt(units, at, roles, lengthMax, glue);
    if (found) hits.push(found);
    at = found?.to ?? at + 1;
  }
  return hits;
}

function longestAt(
  units: readonly string[],
  at: number,
  roles: ReadonlyMap<string, Role>,
  lengthMax: number,
  glue: string,
): Hit | null {
  for (let length = Math.min(lengthMax, units.length - at); length > 0; length--) {
    const role = roles.get(units.slice(at, at + length).join(glue));
    if (role) return { role, from: at, to: at + length };
  }
  return null;
}

/** Words without apostrophes; a comma or a full stop is a unit too, so that nothing denies across it. */
function englishUnits(sentence: string): string[] {
  return (
    sentence
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[a-z0-9]+|[,.;:!?]/g)
      ?.flatMap((unit) => (/\w/.test(unit) ? [unit] : [unit, unit])) ?? []
  );
}

/** Every word of a lexicon by its role; what feels goes before what weighs, as 没收到 before 没. */
function entriesOf(lexicon: Lexicon, isByCharacter: 0 | 1): Entries {
  const roles = new Map<string, Role>();
  for (const word of lexicon.softeners) roles.set(word, 'softener');
  for (const word of lexicon.boosters) roles.set(word, 'booster');
  for (const word of lexicon.deniers) roles.set(word, 'denier');
  for (const strength of [1, 2, 3] as const) {
    for (const word of lexicon.pleased[strength]) roles.set(word, { weight: strength });
    for (const word of lexicon.displeased[strength]) roles.set(word, { weight: -strength });
  }
  const lengths = [...roles.keys()].map((word) => (isByCharacter ? word.length : word.split(' ').length));
  return { roles, lengthMax: Math.max(...lengths), lexicon };
}
