import { Question } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { weightShares } from './weight-shares.ts';

const label = { zh: '题', en: 'Question' };
const question = (key: string, more: object = {}) => Question.parse({ key, kind: 'consent', label, ...more });

it.each([
  { why: 'weights of one list', sections: [], weights: [[3], [1]], shares: [0.75, 0.25] },
  {
    why: 'sections that weigh themselves',
    sections: [
      { key: 'a', label, weight: 20 },
      { key: 'b', label, weight: 80 },
    ],
    weights: [
      [1, 'a'],
      [1, 'a'],
      [5, 'b'],
    ],
    shares: [0.1, 0.1, 0.8],
  },
  {
    why: 'sections that weigh what is in them',
    sections: [
      { key: 'a', label },
      { key: 'b', label },
    ],
    weights: [
      [1, 'a'],
      [1, 'b'],
      [2, 'b'],
    ],
    shares: [0.25, 0.25, 0.5],
  },
])('adds up from $why', ({ sections, weights, shares }) => {
  const questions = weights.map(([weight, section], index) =>
    question(`q${index}`, { weight, ...(section !== undefined && { section }) }),
  );
  const got = weightShares({ sections, questions }).map(({ share }) => share);
  for (const [index, share] of shares.entries()) expect(got[index]).toBeCloseTo(share, 9);
});

it('gives a fatal question without a weight no share, and leaves out what is not scored', () => {
  const questions = [question('a', { isFatal: true }), question('b', { weight: 2 }), question('c')];
  expect(weightShares({ sections: [], questions })).toEqual([
    { key: 'a', share: 0, isFatal: true },
    { key: 'b', share: 1, isFatal: false },
  ]);
});
