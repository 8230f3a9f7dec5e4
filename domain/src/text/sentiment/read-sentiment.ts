import { languageOfText } from '../cut/language.ts';
import { featuresOf } from './features.ts';
import { feel } from './feel.ts';
import type { Felt } from './lexicon.ts';
import { unpackLinear } from './packed.ts';
import { type Linear, scoreLinear } from './train.ts';
import { chineseWeights } from './weights.gen.ts';

export const feelings = ['negative', 'neutral', 'positive'] as const;
export type Feeling = (typeof feelings)[number];

/** How a sentence feels. */
export interface Sentiment {
  /** From -1 (bad) to 1 (good). */
  readonly score: number;
  /** Neutral also where the words leave it open. */
  readonly feeling: Feeling;
}

/** How far from 0 a line must speak where the words of feeling say the same, are silent, or say otherwise. */
const agreedMin = 0.18;
const silentMin = 0.5;
const opposedMin = 0.8;

/** Questions and requests, which feel nothing of what they ask for: 有没有评价好的？ */
const asking =
  /[吗呢么][？?。！!]?$|[？?]$|请问|^(?:怎么|如何|什么|哪|多少|能不能|可不可以|有没有|是不是)|(?:麻烦|请)(?:你|您)?(?:再)?(?:帮|给|告诉|发|查|推荐|订)|帮我|帮忙|给我(?:推荐|找|订|查|发)|(?:我|还|再)(?:想|要)(?:再)?(?:找|订|问|去|吃|住|看|买|预)|告诉我|推荐(?:一|个|下|给)|发给我|(?:多少|哪里|几点)/u;

let shipped: Linear | undefined;

/** What a Chinese text is like by a trained line: above 0 good. Without a line the one that ships. */
export function scoreChinese(text: string, line: Linear = shippedLine()): number {
  return scoreLinear(line, featuresOf(text, feel(text, 'zh'), Math.log2(line.weights.length)));
}

/**
 * Reads how a sentence feels: Chinese by a trained line together with words of feeling, English by those alone. Asks
 * feel nothing: 怎么退款？ is neutral. A text without words is neutral and 0.
 *
 * @example readSentiment('质量很差，再也不买了').feeling // 'negative'
 */
export function readSentiment(sentence: string, line: Linear = shippedLine()): Sentiment {
  const language = languageOfText(sentence);
  const felt = feel(sentence, language);
  const balance = felt.pleased - felt.displeased;
  if (language === 'en') return ofBalance(felt);
  const score = Math.max(-1, Math.min(1, scoreChinese(sentence, line)));
  if (Math.abs(score) < minOf(score, balance) || isPlainAsking(felt, sentence))
    return { score, feeling: 'neutral' };
  return { score, feeling: score > 0 ? 'positive' : 'negative' };
}

function minOf(score: number, balance: number): number {
  if (balance === 0) return silentMin;
  return Math.sign(score) === Math.sign(balance) ? agreedMin : opposedMin;
}

/** By the words alone: -1 when all displease, 0 when they balance. */
function ofBalance({ pleased, displeased }: Felt): Sentiment {
  const score = (pleased - displeased) / (pleased + displeased + 1);
  if (Math.abs(score) < agreedMin) return { score, feeling: 'neutral' };
  return { score, feeling: score > 0 ? 'positive' : 'negative' };
}

/** Asks for something or wishes for it, with no reproach in it. */
function isPlainAsking({ displeased }: Felt, sentence: string): boolean {
  return displeased === 0 && asking.test(sentence.trim());
}

function shippedLine(): Linear {
  shipped ??= unpackLinear(chineseWeights);
  return shipped;
}
