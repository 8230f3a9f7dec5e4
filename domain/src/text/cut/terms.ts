import { mentionsIn } from '../concepts/find-concepts.ts';
import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** Begins a term that stands for a concept instead of a word. */
export const conceptMark = '#';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * What a sentence may be about, each once and in order: concepts as `#key`, whatever words they are said by, then
 * Chinese words of two characters and more and English words by their stem. Stop words, numbers and addresses are
 * left out.
 *
 * @example termsOf('快递太慢了，蛋糕也化了') // ['#delivery', '蛋糕']
 */
export function termsOf(sentence: string): string[] {
  const text = sentence.toLowerCase().replaceAll(/https?:\S+|\S+@\S+/g, ' ');
  const terms: string[] = [];
  let from = 0;
  for (const { concept, ...mention } of mentionsIn(text)) {
    terms.push(...wordsOf(text.slice(from, mention.from)), `${conceptMark}${concept.key}`);
    from = mention.to;
  }
  terms.push(...wordsOf(text.slice(from)));
  return [...new Set(terms)];
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text.replaceAll(/['’]/g, ''))]
    .filter(({ segment, isWordLike }) => isWordLike && isTelling(segment) && !stopWords.has(segment))
    .map(({ segment }) => stemOf(segment))
    .filter((word) => !stopWords.has(word));
}

function isTelling(word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return word.length > 1;
  return /^\p{L}[\p{L}\p{N}-]{2,29}$/u.test(word);
}
