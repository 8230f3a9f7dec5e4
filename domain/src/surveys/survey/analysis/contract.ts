import { z } from 'zod';
import { endpoint } from '../../../kit/endpoint.ts';
import { Key } from '../../../kit/form/kinds/picked-kinds.ts';
import { Id, Moment } from '../../../kit/shapes.ts';
import { servqualDimensions } from '../../../statistics/index.ts';
import { surveysReadAnswers } from '../../permissions.ts';
import { AnswerWay, surveyParams } from '../shapes.ts';

const Count = z.number().int();
const Label = z.object({ zh: z.string(), en: z.string() });
const Interval = z.object({ low: z.number(), high: z.number() });
const Asked = { key: z.string(), label: Label };

/** What groups of answers are told apart by; the first that has groups to compare is taken unless one is named. */
export const analysisGrounds = ['channel', 'class', 'agent', 'team', 'way'] as const;
const AnalysisGround = z.enum(analysisGrounds);
export type AnalysisGround = z.infer<typeof AnalysisGround>;

/** A share of good marks from 0 to 1, NPS points from −100 to 100, or the mean mark. */
const RatedUnit = z.enum(['share', 'points', 'score']);
export type RatedUnit = z.infer<typeof RatedUnit>;

/** What some marks come to, and where it may truly lie; null without marks. */
const RatedFigure = z.object({
  n: Count,
  value: z.number().nullable(),
  interval: Interval.nullable(),
});
export type RatedFigure = z.infer<typeof RatedFigure>;

/** A share of answers with its interval. */
const Share = z.object({ share: z.number(), interval: Interval });

/** How many gave the best mark, one of the two best and one of the two worst. */
const Boxes = z.object({
  ...Asked,
  n: Count,
  mean: z.number().nullable(),
  top: Share.nullable(),
  topTwo: Share.nullable(),
  bottomTwo: Share.nullable(),
});
export type Boxes = z.infer<typeof Boxes>;

const RatedTrend = z.object({
  ...Asked,
  unit: RatedUnit,
  points: z.array(RatedFigure.extend({ from: z.iso.date() })),
});
export type RatedTrend = z.infer<typeof RatedTrend>;

/** One group against all others in one question, tested; `holm` and `discovery` count all tests that were made. */
const GroupDifference = z.object({
  ...Asked,
  unit: RatedUnit,
  of: z.string(),
  n: Count,
  value: z.number(),
  interval: Interval.nullable(),
  others: z.number(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
  holm: z.number(),
  discovery: z.number(),
  /** So few answers that p is rough. */
  isThin: z.boolean(),
});
export type GroupDifference = z.infer<typeof GroupDifference>;

const quadrantKeys = ['concentrate', 'keep-up', 'low-priority', 'possible-overkill'] as const;
const driverWarningKeys = ['few-answers', 'related-drivers', 'copied-drivers'] as const;

/** What one question has to do with the outcome: it goes along with it, and need not cause it. */
const Driver = z.object({
  ...Asked,
  /** Parts of R² by Lindeman, Merenda and Gold, and by Johnson; null where they cannot be told. */
  lmg: z.number().nullable(),
  johnson: z.number().nullable(),
  inflation: z.number().nullable(),
  /** By how much one step more multiplies the odds of a better outcome. */
  odds: z.object({ ratio: z.number(), low: z.number(), high: z.number(), p: z.number() }).nullable(),
  mean: z.number(),
  /** The mean as a share of the scale, from 0 to 1. */
  performance: z.number(),
  quadrant: z.enum(quadrantKeys).nullable(),
});
export type Driver = z.infer<typeof Driver>;

const Drivers = z.object({
  outcome: z.object(Asked),
  /** What else could be the outcome. */
  outcomes: z.array(z.object(Asked)),
  /** Answers that gave the outcome and every driver. */
  n: Count,
  explained: z.number().nullable(),
  drivers: z.array(Driver),
  warnings: z.array(z.enum(driverWarningKeys)),
  /** Questions that everybody answered alike: nothing can go along with them. */
  unvarying: z.array(z.object(Asked)),
  /** Where the cross of importance and performance stands. */
  cross: z.object({ importance: z.number(), performance: z.number() }).nullable(),
});
export type Drivers = z.infer<typeof Drivers>;

/** How much each question counts in the index: alike, as the form weighs it, or by its part in the outcome. */
export const csiWeightings = ['equal', 'form', 'importance'] as const;
export type CsiWeighting = (typeof csiWeightings)[number];

const Csi = z.object({
  items: z.array(
    z.object({
      ...Asked,
      n: Count,
      mean: z.number(),
      performance: z.number(),
      /** Shares of all weights, from 0 to 1. */
      weights: z.object({ equal: z.number(), form: z.number(), importance: z.number().nullable() }),
    }),
  ),
  /** 0 to 100; null where there are no such weights. */
  indices: z.object({ equal: z.number(), form: z.number(), importance: z.number().nullable() }),
});
export type Csi = z.infer<typeof Csi>;

const Servqual = z.object({
  dimensions: z.array(
    z.object({
      dimension: z.enum(servqualDimensions),
      /** Who gave both marks of at least one pair. */
      n: Count,
      expected: z.number().nullable(),
      perceived: z.number().nullable(),
      gap: z.number().nullable(),
      interval: Interval.nullable(),
      /** Of 100 points. */
      weight: z.number(),
    }),
  ),
  unweighted: z.number().nullable(),
  weighted: z.number().nullable(),
});
export type Servqual = z.infer<typeof Servqual>;

const KanoFeature = z.object({
  ...Asked,
  n: Count,
  counts: z.object({ M: Count, O: Count, A: Count, I: Count, R: Count, Q: Count }),
  kind: z.enum(['M', 'O', 'A', 'I', 'R', 'Q']).nullable(),
  better: z.number().nullable(),
  worse: z.number().nullable(),
});
export type KanoFeature = z.infer<typeof KanoFeature>;

export const SurveyAnalysis = z.object({
  answered: Count,
  /** Fewer answers than an anonymous survey shows anything of; then all else is empty. */
  isHidden: z.boolean(),
  /** More answers than are read at once: those before the latest 5,000 are left out. */
  isCut: z.boolean(),
  step: z.enum(['day', 'week', 'month']),
  trends: z.array(RatedTrend),
  boxes: z.array(Boxes),
  /** What the groups are told apart by. */
  by: AnalysisGround,
  /** All that there are groups to compare by. */
  grounds: z.array(AnalysisGround),
  differences: z.array(GroupDifference),
  drivers: Drivers.nullable(),
  csi: Csi.nullable(),
  servqual: Servqual.nullable(),
  kano: z.array(KanoFeature),
});
export type SurveyAnalysis = z.infer<typeof SurveyAnalysis>;

const asked = {
  from: Moment.optional(),
  to: Moment.optional(),
  way: AnswerWay.optional(),
  agentId: Id.optional(),
  /** The question that the others drive; the overall one unless said. */
  outcome: Key.optional(),
  by: AnalysisGround.optional(),
};

export const analyseSurvey = endpoint('surveys.analyse', {
  method: 'GET',
  path: '/surveys/:surveyId/analysis',
  may: surveysReadAnswers,
  words: { zh: '分析调查结果', en: 'Analyse what the answers to a survey tell' },
  params: surveyParams,
  query: z.strictObject(asked),
  response: SurveyAnalysis,
});

export const exportSurveyAnalysis = endpoint('surveys.export-analysis', {
  method: 'GET',
  path: '/surveys/:surveyId/analysis/export',
  may: surveysReadAnswers,
  words: { zh: '导出调查分析（Excel）', en: 'Take the analysis of a survey out as a workbook' },
  params: surveyParams,
  query: z.strictObject(asked),
  callsPerMinute: 10,
  response: z.unknown(),
});
