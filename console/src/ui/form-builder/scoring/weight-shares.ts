import type { FormDefinition } from '@zhiyin/domain/kit';

/** What a question is worth of the whole score, from 0 to 1, when everything applies. */
export interface WeightShare {
  readonly key: string;
  readonly share: number;
  readonly isFatal: boolean;
}

/**
 * How the score is made up: each question's part of its section, times the section's part of the whole. Fatal questions
 * without a weight have no share. In the order of the questions.
 *
 * @example weightShares({ sections: [], questions: [weighing 3, weighing 1] }) // shares 0.75 and 0.25
 */
export function weightShares({
  sections,
  questions,
}: Pick<FormDefinition, 'sections' | 'questions'>): WeightShare[] {
  const scored = questions.filter(({ weight, isFatal }) => weight !== undefined || isFatal);
  const inSection = (section: string | undefined): number =>
    scored.filter((one) => one.section === section).reduce((sum, { weight = 0 }) => sum + weight, 0);
  const weightOf = (section: string | undefined): number => {
    const own = inSection(section);
    return own === 0 ? 0 : (sections.find(({ key }) => key === section)?.weight ?? own);
  };
  const whole = [...new Set(scored.map(({ section }) => section))].reduce(
    (sum, one) => sum + weightOf(one),
    0,
  );
  return scored.map(({ key, section, weight = 0, isFatal }) => {
    const own = inSection(section);
    const share = own === 0 || whole === 0 ? 0 : (weight / own) * (weightOf(section) / whole);
    return { key, share, isFatal };
  });
}
