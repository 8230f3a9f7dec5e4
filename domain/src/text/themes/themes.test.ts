import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../cut/terms.ts';
import { findThemes } from './find-themes.ts';
import { placeSentence } from './place-sentence.ts';
import { adjustedRand } from './rand-index.ts';
import { classTfIdf, countTerms, logOdds, tfIdf } from './term-weights.ts';

const said = (line: string, times: number): string[][] => Array.from({ length: times }, () => termsOf(line));
const sentences = [
  ...said('快递太慢', 6),
  ...said('蛋糕奶油化了', 5),
  ...said('蛋糕不新鲜', 3),
  ...said('The courier was late', 2),
  ...said('谢谢', 4),
];
const options = { supportMin: 3, countMax: 10 };

describe('findThemes', () => {
  it('finds what is spoken of most first, in both languages as one', () =>
    expect(findThemes(sentences, options).map(({ head }) => head)).toEqual(['#delivery', '蛋糕']));

  it('places sentences, and leaves those that name nothing', () => {
    const themes = findThemes(sentences, options);
    const places = ['物流真慢', '奶油都化掉了', '你好'].map((line) => placeSentence(termsOf(line), themes));
    expect(places).toEqual([0, 1, null]);
  });

  it('keeps themes that are there, whatever is said since', () => {
    const known = findThemes(sentences, options);
    const more = [...sentences, ...said('发票开错了抬头', 30)];
    const after = findThemes(more, { ...options, known });
    expect(after.slice(0, known.length)).toEqual(known);
    expect(after.slice(known.length).map(({ head }) => head)).toEqual(['#invoice']);
  });

  it('does not heed the order of what was said', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: sentences.length }), (mixed) => {
        expect(findThemes(mixed, options)).toEqual(findThemes(sentences, options));
      }),
      { numRuns: 50 },
    );
  });

  it('finds nothing in nothing', () => expect(findThemes([], options)).toEqual([]));
});

describe('adjustedRand', () => {
  it.each([
    { first: 'aabc', second: 'aabb', is: 0.5714, why: 'scikit-learn, adjusted_rand_score' },
    { first: 'aabb', second: 'bbaa', is: 1, why: 'names do not matter' },
    {
      first: 'aabb',
      second: 'abab',
      is: -0.5,
      why: 'they agree less than chance would have it (scikit-learn)',
    },
    { first: 'aaaa', second: 'abcd', is: 0, why: 'one that divides nothing says nothing of another' },
    { first: '', second: '', is: 1, why: 'there is nothing to differ on' },
  ])('is $is of $first and $second: $why', ({ first, second, is }) =>
    expect(adjustedRand([...first], [...second])).toBeCloseTo(is, 4),
  );
});

it('weighs terms as scikit-learn does', () => {
  const counts = [
    [3, 0, 1],
    [2, 0, 0],
    [3, 0, 0],
    [4, 0, 0],
    [3, 2, 0],
    [3, 0, 2],
  ];
  const documents = counts.map((row) => row.flatMap((count, term) => Array<string>(count).fill(`t${term}`)));
  const weighed = tfIdf(documents).map((weights) => ['t0', 't1', 't2'].map((term) => weights.get(term) ?? 0));
  const first = weighed[0] ?? [];
  const fifth = weighed[4] ?? [];
  expect(first.map((value) => value.toFixed(8))).toEqual(['0.85151335', '0.00000000', '0.52433293']);
  expect(fifth.map((value) => value.toFixed(8))).toEqual(['0.55422893', '0.83236428', '0.00000000']);
});

it('tells two texts apart as the README of fightin_words does', () => {
  const of = (line: string) => countTerms([line.split(' ')]);
  const odds = logOdds(
    of('the quick brown fox jumped over the lazy pig'),
    of('the lazy purple pig jumped over the lazier donkey'),
    0.05,
  );
  expect(odds.get('fox')).toBeCloseTo(0.68942279, 8);
  expect(odds.get('donkey')).toBeCloseTo(-0.68942279, 8);
});

it('weighs a term of one class above one of all', () => {
  const [first] = classTfIdf([
    new Map([
      ['cake', 2],
      ['shop', 2],
    ]),
    new Map([['shop', 4]]),
  ]);
  // A is 4 terms a class on average: 2·ln(1 + 4/2), and 2·ln(1 + 4/6).
  expect(first?.get('cake')).toBeCloseTo(2 * Math.log(3), 10);
  expect(first?.get('shop')).toBeCloseTo(2 * Math.log(1 + 4 / 6), 10);
});
