import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Measured } from '../../kit/metric/measured.ts';
import { metricUnits } from '../../kit/metric/metric.ts';
import { MetricPeriod } from '../../kit/metric/period.ts';
import { Done, Id } from '../../kit/shapes.ts';
import { goalParts } from './goal.ts';
import { goalsManage, goalsRead } from './permissions.ts';
import { goalStandings } from './standing.ts';

/** What its maker decides. The period has at least a day, three years at most, and ends after it begins. */
export const GoalDraft = z
  .strictObject(goalParts)
  .refine(({ from, to }) => MetricPeriod.safeParse({ from, to, zone: 'UTC' }).success, { path: ['to'] })
  .refine(({ scope, scopeId }) => (scope === 'shop') === (scopeId === null), { path: ['scopeId'] });
export type GoalDraft = z.infer<typeof GoalDraft>;

/** A goal and how it stands. */
export const Goal = z.object({
  ...goalParts,
  goalId: Id,
  /** Counts changes; a change names the one it was made of. */
  revision: z.int(),
  /** The metric as it is written; null when the reader may not see it, or it is there no more. */
  shown: z
    .object({
      name: z.object({ zh: z.string(), en: z.string() }),
      unit: z.enum(metricUnits),
      currency: z.string().nullable(),
    })
    .nullable(),
  /** Of its period so far; null when the reader may not see the metric, or it is there no more. */
  measured: Measured.nullable(),
  /** Where it will stand at the end; what came of it once it is over. */
  forecast: z.number().nullable(),
  standing: z.enum(goalStandings),
  /** How much of the period's usual business lies behind, 0 to 1. */
  elapsed: z.number(),
  /** How much of the target is reached, 0 to 1, where that can be said. */
  reached: z.number().nullable(),
});
export type Goal = z.infer<typeof Goal>;

const params = z.strictObject({ goalId: Id });

/** Those whose period is running, over within the last year, or still to come; the latest end first. */
export const listGoals = endpoint('insights.list-goals', {
  method: 'GET',
  path: '/goals',
  may: goalsRead,
  words: { zh: '列出目标和进展', en: 'List goals and how they stand' },
  callsPerMinute: 60,
  response: z.object({ items: z.array(Goal) }),
});

export const createGoal = endpoint('insights.create-goal', {
  method: 'POST',
  path: '/goals',
  may: goalsManage,
  words: { zh: '新建目标', en: 'Set a goal' },
  body: GoalDraft,
  response: z.object({ goalId: Id }),
});

/** `after` is the revision that was edited: whoever edited an older one is told so. */
export const changeGoal = endpoint('insights.change-goal', {
  method: 'PUT',
  path: '/goals/:goalId',
  may: goalsManage,
  words: { zh: '修改目标', en: 'Change a goal' },
  params,
  body: z.strictObject({ goal: GoalDraft, after: z.int().min(1) }),
  response: z.object({ goalId: Id }),
});

export const deleteGoal = endpoint('insights.delete-goal', {
  method: 'DELETE',
  path: '/goals/:goalId',
  may: goalsManage,
  words: { zh: '删除目标', en: 'Delete a goal' },
  params,
  response: Done,
});

export const restoreGoal = endpoint('insights.restore-goal', {
  method: 'POST',
  path: '/goals/:goalId/restore',
  may: goalsManage,
  words: { zh: '恢复刚删除的目标', en: 'Bring back a deleted goal' },
  params,
  response: z.object({ goalId: Id }),
});

/** One part of a change; `goalId` is null for what no goal below covers. */
const GoalPart = z.object({
  goalId: Id.nullable(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  part: z.number(),
});

/** What share of a goal's change against the period before came from which of the goals below it. */
export const explainGoal = endpoint('insights.explain-goal', {
  method: 'GET',
  path: '/goals/:goalId/contributions',
  may: goalsRead,
  words: { zh: '查看变化来自哪里', en: 'See where the change came from' },
  params,
  response: z.object({
    period: MetricPeriod,
    comparedWith: MetricPeriod,
    before: z.number().nullable(),
    after: z.number().nullable(),
    /** Null when a side is missing, or the number cannot be taken apart, as medians cannot. */
    change: z.number().nullable(),
    /** They sum to the change exactly. */
    parts: z.array(GoalPart),
  }),
});
export type GoalContributions = z.infer<typeof explainGoal.response>;
