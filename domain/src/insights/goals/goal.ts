import { z } from 'zod';
import { MetricPeriod } from '../../kit/metric/period.ts';
import { Id, Line } from '../../kit/shapes.ts';

/** Whose goal it is: the shop's, a team's or a person's. */
export const goalScopes = ['shop', 'team', 'member'] as const;
export type GoalScope = (typeof goalScopes)[number];

/** What the metric is to do: reach the target, or stay within it. */
export const goalAims = ['at-least', 'at-most'] as const;
export type GoalAim = (typeof goalAims)[number];

/**
 * How the goals below one make it up. `parts`: the same metric of teams, people or others, which share the whole.
 * `factors`: other metrics that multiply to it, such as contacts × cost per contact.
 */
export const goalBreakdowns = ['parts', 'factors'] as const;
export type GoalBreakdown = (typeof goalBreakdowns)[number];

/** Most goals of one shop at a time. */
export const goalsMax = 100;

/** What is decided about a goal; days are local ones of the shop, from `from` until just before `to`. */
export const goalParts = {
  name: Line(80),
  metric: z.string().min(1).max(100),
  scope: z.enum(goalScopes),
  /** The team or person; null for the shop. */
  scopeId: Id.nullable(),
  from: MetricPeriod.shape.from,
  to: MetricPeriod.shape.to,
  aim: z.enum(goalAims),
  /** In the metric's unit: a share is 0 to 1, money in minor units. */
  target: z.number().min(-1e12).max(1e12),
  /** How far from the target, as a share of it, is still amber: 0.1 unless changed. */
  tolerance: z.number().min(0).max(1),
  /** The goal that it is a part or factor of. */
  parentId: Id.nullable(),
  breakdown: z.enum(goalBreakdowns),
};

/** What a goal is measured by, as far as its arithmetic needs it. */
export interface GoalTerms {
  readonly aim: GoalAim;
  readonly target: number;
  readonly tolerance: number;
}
