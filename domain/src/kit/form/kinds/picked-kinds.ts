import { z } from 'zod';
import { BothLanguages } from '../../shapes.ts';
import {
  type Answer,
  accept,
  type CheckedAnswer,
  decline,
  notApplicable,
  questionKind,
} from '../question-kind.ts';
import { answerReasons, answerWords, questionKindWords } from '../words.ts';

/** Keys that programs know options and questions by: short, stable, in lower case. */
export const Key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

export const ChoiceSettings = z
  .strictObject({
    options: z
      .array(
        z.strictObject({
          key: Key,
          label: BothLanguages(200),
          points: z.number().min(0).max(1000).optional(),
        }),
      )
      .min(1)
      .max(100),
    isMany: z.boolean().default(false),
    /** Fewest and most options of a choice of many. */
    atLeast: z.int().min(1).max(100).default(1),
    atMost: z.int().min(1).max(100).default(100),
    allowsNotApplicable: z.boolean().default(false),
  })
  .refine(({ options }) => new Set(options.map(({ key }) => key)).size === options.length)
  .refine(({ options }) => options.every(({ key }) => key !== notApplicable))
  .refine(({ atLeast, atMost, options }) => atLeast <= atMost && atLeast <= options.length);
type ChoiceSettings = z.infer<typeof ChoiceSettings>;

/**
 * One option, or several. Scored by points: the chosen option's share of the best one's; of several, the chosen
 * points' share of all points. Options without points do not score.
 */
export const choiceKind = questionKind({
  key: 'choice',
  words: questionKindWords.choice,
  settings: ChoiceSettings,
  field: ({ isMany, options }) => ({ type: isMany ? 'choices' : 'choice', choices: options }),
  check: (settings, answer) => {
    if (answer === notApplicable && settings.allowsNotApplicable) return accept(notApplicable);
    return settings.isMany ? checkMany(settings, answer) : checkOne(settings, answer);
  },
  score: ({ options, isMany }, answer) => {
    const points = options.map((option) => option.points ?? 0);
    const best = isMany ? sum(points) : Math.max(...points);
    const chosen = options.filter(({ key }) => isChosen(answer, key)).map((option) => option.points ?? 0);
    return best === 0 ? null : sum(chosen) / best;
  },
  hasPoints: ({ options }) => options.some(({ points = 0 }) => points > 0),
  number: ({ options }, answer) =>
    sum(options.filter(({ key }) => isChosen(answer, key)).map(({ points }) => points ?? 0)),
  describe: ({ options }, answer, { locale }) =>
    options
      .filter(({ key }) => isChosen(answer, key))
      .map(({ label }) => label[locale])
      .join(answerWords.list[locale]),
});

function checkOne({ options }: ChoiceSettings, answer: unknown): CheckedAnswer {
  const option = options.find(({ key }) => key === answer);
  return option ? accept(option.key) : decline(answerReasons.unknownOption);
}

/** Keeps the options in the form's order, each once, so that equal answers are stored equal. */
function checkMany({ options, atLeast, atMost }: ChoiceSettings, answer: unknown): CheckedAnswer {
  if (!Array.isArray(answer)) return decline(answerReasons.unknownOption);
  const chosen = options.map(({ key }) => key).filter((key) => answer.includes(key));
  if (answer.some((key) => !chosen.includes(key))) return decline(answerReasons.unknownOption);
  if (chosen.length < atLeast) return decline(answerReasons.tooFew);
  return chosen.length > atMost ? decline(answerReasons.tooMany) : accept(chosen);
}

function isChosen(answer: Answer, key: string): boolean {
  return Array.isArray(answer) ? answer.includes(key) : answer === key;
}

/** Lowest and highest mark of each scale; `agreement` has seven steps, as the customer
 * effort score asks. */
export const ratingScales = {
  stars: { min: 1, max: 5 },
  faces: { min: 1, max: 5 },
  'zero-to-ten': { min: 0, max: 10 },
  agreement: { min: 1, max: 7 },
  'agreement-5': { min: 1, max: 5 },
} as const;

export const RatingSettings = z.strictObject({
  scale: z.enum(['stars', 'faces', 'zero-to-ten', 'agreement', 'agreement-5']),
  /** What the ends mean, where the scale's own words do not fit. */
  lowest: BothLanguages(60).optional(),
  highest: BothLanguages(60).optional(),
  allowsNotApplicable: z.boolean().default(false),
});

/** A mark on a scale. Its score is its place between the lowest mark and the highest. */
export const ratingKind = questionKind({
  key: 'rating',
  words: questionKindWords.rating,
  settings: RatingSettings,
  field: () => ({ type: 'number' }),
  check: ({ scale, allowsNotApplicable }, answer) => {
    if (answer === notApplicable && allowsNotApplicable) return accept(notApplicable);
    if (typeof answer !== 'number' || !Number.isInteger(answer)) return decline(answerReasons.notNumber);
    const { min, max } = ratingScales[scale];
    return answer < min || answer > max ? decline(answerReasons.outOfRange) : accept(answer);
  },
  score: ({ scale }, answer) => {
    const { min, max } = ratingScales[scale];
    return typeof answer === 'number' ? (answer - min) / (max - min) : null;
  },
  number: (_settings, answer) => (typeof answer === 'number' ? answer : null),
  describe: ({ scale }, answer) => `${answer} / ${ratingScales[scale].max}`,
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
