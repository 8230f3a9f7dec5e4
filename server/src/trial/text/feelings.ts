import {
  type Feeling,
  featuresOf,
  feel,
  isComplaint,
  type Linear,
  packLinear,
  readSentiment,
  scoreChinese,
  trainLinear,
  unpackLinear,
} from '@zhiyin/domain/text';
import type { Labelled } from './labelled.ts';

/** How many of how many were right. */
export interface Right {
  readonly right: number;
  readonly of: number;
}

const bits = 16;

/** Learns Chinese feeling from all folds but the first, as it ships. */
export function trainChinese(reviews: readonly Labelled[]) {
  const samples = reviews
    .filter(({ fold }) => fold !== 0)
    .map(({ text, isPositive }) => ({ features: featuresOf(text, feel(text, 'zh'), bits), isPositive }));
  return packLinear(trainLinear(samples, { bits, rounds: 8, cost: 0.3 }));
}

/** Made to choose: every text is good or bad. */
export function forced(texts: readonly Pick<Labelled, 'text' | 'isPositive'>[], line?: Linear): Right {
  return count(texts, ({ text, isPositive }) => scoreChinese(text, line) > 0 === isPositive);
}

/** As the product reads: only those it calls good or bad. */
export function committed(texts: readonly Pick<Labelled, 'text' | 'isPositive'>[], line?: Linear): Right {
  const read = texts.map((one) => ({ ...one, feeling: readSentiment(one.text, line).feeling }));
  const said = read.filter(({ feeling }) => feeling !== 'neutral');
  return count(said, ({ feeling, isPositive }) => feeling === wanted(isPositive));
}

/** Complaints recognised and others let be, each half weighing alike. */
export function complaints(
  yes: readonly string[],
  no: readonly string[],
  line?: Linear,
): { found: Right; let: Right } {
  return {
    found: count(yes, (text) => isComplaint(text, line)),
    let: count(no, (text) => !isComplaint(text, line)),
  };
}

export function lineOf(packed: ReturnType<typeof packLinear>): Linear {
  return unpackLinear(packed);
}

function wanted(isPositive: boolean): Feeling {
  return isPositive ? 'positive' : 'negative';
}

function count<Item>(items: readonly Item[], isRight: (item: Item) => boolean): Right {
  return { right: items.filter(isRight).length, of: items.length };
}
