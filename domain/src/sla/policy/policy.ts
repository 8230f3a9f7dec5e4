import { z } from 'zod';
import { FilterShape } from '../../kit/filter/filter.ts';
import { flowLimits } from '../../kit/flow/flow.ts';
import { Id, Line } from '../../kit/shapes.ts';
import { SlaMetric, StateMetric, slaMetrics } from './metrics.ts';
import { Semantics } from './semantics.ts';
import { slaSubjects } from './subject.ts';

/** Most policies of a shop. */
export const policiesMax = 50;
/** One second to a year. */
const Seconds = z.number().int().min(1).max(31_536_000).nullable();

/** What is promised in one metric, in open seconds, by priority; null promises nothing. */
export const Target = z.strictObject({
  metric: SlaMetric,
  seconds: z.strictObject({ low: Seconds, normal: Seconds, high: Seconds, urgent: Seconds }),
});
export type Target = z.infer<typeof Target>;

/** When a clock stands still: the states in which nobody at the shop can do anything. */
export const pausingStates = ['with-customer', 'asleep'] as const;
/** One of these, or a state of the flow that the thing follows. */
const PausingState = z.union([z.enum(pausingStates), StateMetric]);
export type PausingState = z.infer<typeof PausingState>;

/** What a policy says; under which name, in which order and whether it is on is the shop's. */
export const PolicyTerms = z.strictObject({
  filter: FilterShape,
  /** The hours that count; null: around the clock. */
  calendarId: Id.nullable(),
  /** Counts in the hours of the team it lies with, where the team has some. */
  usesTeamHours: z.boolean().default(false),
  targets: z
    .array(Target)
    .max(slaMetrics.length + flowLimits.states)
    .refine((targets) => new Set(targets.map(({ metric }) => metric)).size === targets.length),
  pausesIn: z.array(PausingState).max(pausingStates.length + flowLimits.states),
  /** Shares of the target, in percent, after which to warn: 1 to 99, rising. */
  warnings: z
    .array(z.number().int().min(1).max(99))
    .max(5)
    .refine((all) => all.every((percent, index) => index === 0 || percent > (all[index - 1] ?? 0))),
  semantics: Semantics,
});
export type PolicyTerms = z.infer<typeof PolicyTerms>;

export const PolicyDraft = z.strictObject({
  name: Line(80),
  isOn: z.boolean(),
  /** What it is for; a policy stays with it. */
  subjectKind: z.enum(slaSubjects).default('conversation'),
  terms: PolicyTerms,
});
export type PolicyDraft = z.infer<typeof PolicyDraft>;
