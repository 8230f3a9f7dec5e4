import { stemOf } from '../cut/stem.ts';
import type { Aspect, Concept } from './concept.ts';
import { goodsConcepts } from './goods.ts';
import { serviceConcepts } from './service.ts';

/** Everything customers speak of that has a name already, in both languages. */
export const concepts: readonly Concept[] = [...goodsConcepts, ...serviceConcepts];

/** Where a concept is said in a text. */
interface Mention {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
}

const byKey = new Map(concepts.map((one) => [one.key, one]));
const inChinese = new Map(concepts.flatMap((one) => one.said.zh.map((word) => [word, one] as const)));
const inEnglish = new Map(
  concepts.flatMap((one) =>
    one.said.en.map((phrase) => [phrase.split(' ').map(stemOf).join(' '), one] as const),
  ),
);
const chineseMax = Math.max(...[...inChinese.keys()].map((word) => word.length));
const englishMax = Math.max(...[...inEnglish.keys()].map((phrase) => phrase.split(' ').length));

/** A concept by its key; undefined when there is none. */
export function findConcept(key: string): Concept | undefined {
  return byKey.get(key);
}

/**
 * The aspects that a sentence is about, each once, in the order they are said; none when it names nothing known.
 *
 * @example aspectsOf('快递太慢，客服也不回复') // ['delivery', 'service', 'speed']
 */
export function aspectsOf(sentence: string): Aspect[] {
  return [...new Set(mentionsIn(sentence).map(({ concept }) => concept.aspect))];
}

/** Every mention in a lower-case text, in order: the longest words first, none within another. */
export function mentionsIn(sentence: string): Mention[] {
  const text = sentence.toLowerCase();
  return [...chineseMentions(text), ...englishMentions(text)].sort((a, b) => a.from - b.from);
}

function chineseMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const found = chineseAt(text, at);
    if (found) mentions.push(found);
    at = found?.to ?? at + 1;
  }
  return mentions;
}

function chineseAt(text: string, at: number): Mention | null {
  for (let length = Math.min(chineseMax, text.length - at); length > 0; length--) {
    const concept = inChinese.get(text.slice(at, at + length));
    if (concept && /\p{Script=Han}/u.test(text[at] ?? '')) return { concept, from: at, to: at + length };
  }
  return null;
}

function englishMentions(text: string): Mention[] {
  const words = [...text.matchAll(/[a-z][a-z'’-]*/g)].map((hit) => ({
    from: hit.index,
    to: hit.index + hit[0].length,
    stem: stemOf(hit[0].replaceAll(/['’]/g, '')),
  }));
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(
      words.map(({ stem }) => stem),
      at,
    );
    const [first, last] = [words[at], words[at + length - 1]];
    const concept = inEnglish.get(
      words
        .slice(at, at + length)
        .map(({ stem }) => stem)
        .join(' '),
    );
    if (first && last && concept) mentions.push({ concept, from: first.from, to: last.to });
    at += Math.max(1, length);
  }
  return mentions;
}

/** How many words the longest phrase that begins there has; 0 when none does. */
function phraseAt(stems: readonly string[], at: number): number {
  for (let length = Math.min(englishMax, stems.length - at); length > 0; length--) {
    if (inEnglish.has(stems.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}
