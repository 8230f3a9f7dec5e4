import type { Answers } from '../../../kit/form/check-response.ts';
import type { Form } from '../../../kit/form/form.ts';
import type { Text } from '../../../kit/words.ts';

/** What a rating question measures, told by its key. */
export const measures = ['attitude', 'quality', 'efficiency', 'overall', 'recommend', 'effort'] as const;
export type Measure = (typeof measures)[number];

export const measureWords: Readonly<Record<Measure, Text>> = {
  attitude: { zh: '服务态度', en: 'Attitude' },
  quality: { zh: '服务质量', en: 'Quality' },
  efficiency: { zh: '服务效率', en: 'Efficiency' },
  overall: { zh: '总体满意', en: 'Overall' },
  recommend: { zh: '推荐意愿', en: 'Recommend' },
  effort: { zh: '省力程度', en: 'Effort' },
};

export type Marks = Readonly<Partial<Record<Measure, number>>>;

/**
 * The marks that answers give, by what they measure: those of rating questions whose key is one of `measures`. What
 * was not answered, or does not apply, is left out.
 */
export function marksOf(form: Form, answers: Answers): Marks {
  const marks = form.questions.flatMap(({ question: { key, kind } }) => {
    const measure = measures.find((one) => one === key);
    const answer = answers[key];
    return measure && kind === 'rating' && typeof answer === 'number' ? [[measure, answer] as const] : [];
  });
  return Object.fromEntries(marks);
}

/** The end of a scale that asks for somebody to get back to the customer, as a share of the scale. */
const lowest = { recommend: 0.6, effort: 1 / 3, other: 0.25 } as const;

/**
 * Whether somebody should get back to whoever gave these answers: a mark in the lowest quarter of its scale (1 and 2 of
 * five), a detractor (0 to 6 of ten), or an effort in the lowest third (1 to 3 of seven).
 *
 * @example isLow(form, { overall: 2 }) // true, of five stars
 */
export function isLow(form: Form, answers: Answers): boolean {
  const marks = marksOf(form, answers);
  return form.questions.some(({ question: { key }, kind }) => {
    const measure = measures.find((one) => one === key);
    const mark = measure && marks[measure];
    const share = mark === undefined ? null : kind.score(mark);
    if (share === null) return false;
    const bound = measure === 'recommend' || measure === 'effort' ? lowest[measure] : lowest.other;
    return share <= bound;
  });
}
