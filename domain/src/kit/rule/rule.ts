import { z } from 'zod';
import { weekdays } from '../calendar/weekday.ts';
import type { FieldSet } from '../filter/field.ts';
import { type CheckedFilter, FilterShape } from '../filter/filter.ts';
import { Line } from '../shapes.ts';
import type { Text } from '../words.ts';
import type { Setting } from './setting.ts';

/** Bounds of one rule: they keep a shop's rules cheap to check and what they do within reason. */
export const ruleLimits = {
  triggers: 5,
  actions: 20,
  /** A year, for rules that wait. */
  waitSeconds: 366 * 24 * 3600,
  /** How long before or after a moment of its thing a rule may go off: ninety days. */
  asideSeconds: 90 * 24 * 3600,
  /** A rule that goes off less long before a moment would fall between two looks. */
  aheadSecondsMin: 5 * 60,
  /** How many rules may set off one another. */
  depth: 5,
  perCustomerPerHour: 30,
  perHour: 5000,
  /** Failing this often in a row switches a rule off. */
  failuresInRow: 10,
  rulesOfShop: 500,
} as const;

/** One thing a rule does, with what its action asks for. */
export const RuleStep = z.strictObject({
  action: z.string().min(1).max(80),
  settings: z.record(z.string().max(60), z.unknown()).default({}),
});
export type RuleStep = z.infer<typeof RuleStep>;

/** A time of day in the shop's zone, on these days of the week. */
export const RuleTime = z.strictObject({
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  days: z.array(z.enum(weekdays)).min(1).max(7),
});
export type RuleTime = z.infer<typeof RuleTime>;

/** So long before (less than 0) or after a moment of the thing itself: a deadline, a payment. */
export const RuleMoment = z.strictObject({
  field: z.string().min(1).max(100),
  seconds: z.int().min(-ruleLimits.asideSeconds).max(ruleLimits.asideSeconds),
});
export type RuleMoment = z.infer<typeof RuleMoment>;

/** A rule as it is stored and sent: when something happens, if a filter holds, then do things in order. */
export const RuleDefinition = z.strictObject({
  name: Line(120),
  /** The kind of thing it watches: 'conversation', 'ticket'. */
  subject: z.string().min(1).max(40),
  when: z.strictObject({
    /** Kinds of facts, of which any one sets it off; none for a rule that only other rules run. */
    facts: z.array(z.string().min(1).max(100)).max(ruleLimits.triggers),
    /** Seconds after the last such fact of the same thing; 0 at once. Another such fact begins the wait again. */
    waitSeconds: z.int().min(0).max(ruleLimits.waitSeconds).default(0),
    /** Instead of facts: it looks at every thing for which its filter holds, once on each of these days. */
    at: RuleTime.optional(),
    /** Instead of facts: it looks at each thing once, so long before or after that moment of its own. */
    around: RuleMoment.optional(),
  }),
  if: FilterShape,
  steps: z.array(RuleStep).min(1).max(ruleLimits.actions),
  /** When it fires, rules after it are not looked at for the same fact: the first match decides. */
  stopsOthers: z.boolean().default(false),
  /** Most times it fires on the same thing within an hour. */
  perSubjectPerHour: z.int().min(1).max(100).default(10),
});
export type RuleDefinition = z.infer<typeof RuleDefinition>;

/** A kind of fact that rules may wait for. */
export interface RuleTriggerKind {
  readonly factKind: string;
  readonly subjectKind: string;
  readonly words: Text;
  /** What the fact itself tells, for conditions of rules that it sets off; no field of the thing has the same key. */
  readonly fields?: FieldSet;
}

/** Something rules may do. */
export interface RuleActionKind {
  /** 'inbox.assign': stable, stored with rules. */
  readonly key: string;
  /** What it is done to; null suits every kind of thing. */
  readonly subjectKind: string | null;
  readonly words: Text;
  readonly settings: readonly Setting[];
}

/** All that rules of a shop may speak of. */
export interface RuleRegistry {
  readonly subjects: ReadonlyMap<string, FieldSet>;
  readonly triggers: readonly RuleTriggerKind[];
  readonly actions: readonly RuleActionKind[];
}

/** A rule that was checked and can be run. Made by `parseRule` only. */
export interface Rule {
  readonly definition: RuleDefinition;
  readonly filter: CheckedFilter;
}
