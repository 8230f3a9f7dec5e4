import { z } from 'zod';
import { fieldTypes } from '../../kit/filter/field.ts';
import { RuleDefinition, RuleMoment, RuleTime } from '../../kit/rule/rule.ts';
import { settingKinds } from '../../kit/rule/setting.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Moment } from '../../kit/shapes.ts';

const Said = z.object({ zh: z.string(), en: z.string() });
const Option = z.object({ key: z.string(), label: Said });
const Fields = z.record(
  z.string(),
  z.object({
    type: z.enum(fieldTypes),
    label: Said,
    choices: z.array(Option).optional(),
    currency: z.string().optional(),
    hasNoPast: z.boolean().optional(),
    setsOff: z.boolean().optional(),
  }),
);

/** Everything that rules of the shop may speak of: what a builder offers. */
export const RuleCatalogue = z.object({
  subjects: z.array(
    z.object({
      kind: z.string(),
      words: Said,
      fields: Fields,
    }),
  ),
  /** `fields`: what the fact itself tells, for conditions of rules that it sets off. */
  triggers: z.array(z.object({ factKind: z.string(), subjectKind: z.string(), words: Said, fields: Fields })),
  actions: z.array(
    z.object({
      key: z.string(),
      subjectKind: z.string().nullable(),
      words: Said,
      /** Whether the asker may publish rules that do this. */
      isAllowed: z.boolean(),
      settings: z.array(
        z.object({
          key: z.string(),
          kind: z.enum(settingKinds),
          label: Said,
          help: Said.optional(),
          isRequired: z.boolean().optional(),
          choices: z.array(Option).optional(),
          of: z.string().optional(),
          among: z.string().optional(),
          onlyWith: z.object({ key: z.string(), values: z.array(z.string()).readonly() }).optional(),
          initial: z.unknown().optional(),
        }),
      ),
    }),
  ),
});
export type RuleCatalogue = z.infer<typeof RuleCatalogue>;

/** failed: too often in a row. unreadable: it speaks of a field, a question or an action that is no longer there. */
export const OffCause = z.enum(['failed', 'unreadable']);

/** Why a rule switched itself off. */
export const SwitchedOff = z.object({
  cause: OffCause,
  /** The key of what failed; null when it is unreadable. */
  action: z.string().nullable(),
  why: Said,
});
export type SwitchedOff = z.infer<typeof SwitchedOff>;

/** One rule in the list, in the order in which they are looked at. */
export const RuleEntry = z.object({
  ruleId: Id,
  name: z.string(),
  subject: z.string(),
  facts: z.array(z.string()),
  waitSeconds: z.number().int(),
  /** When it goes by the clock. */
  at: RuleTime.nullable(),
  /** When it goes by a moment of its thing, and what that moment is called. */
  around: RuleMoment.extend({ words: Said }).nullable(),
  /** When it fires, rules after it are not looked at. */
  stopsOthers: z.boolean(),
  isOn: z.boolean(),
  /** Null before it was published for the first time. */
  publishedVersion: z.number().int().nullable(),
  /** Whether the draft differs from what is published. */
  hasDraft: z.boolean(),
  revision: z.number().int(),
  /** Why it was switched off by itself; null when it was not. */
  switchedOff: SwitchedOff.nullable(),
  lastFiredAt: Moment.nullable(),
  /** Within the last seven days. */
  firedCount: z.number().int(),
  failedCount: z.number().int(),
});
export type RuleEntry = z.infer<typeof RuleEntry>;

/** A rule as it is edited. */
export const RuleDetail = z.object({
  ruleId: Id,
  /** Counts changes of the draft; an edit names the one it saw. */
  revision: z.number().int(),
  isOn: z.boolean(),
  draft: RuleDefinition,
  publishedVersion: z.number().int().nullable(),
  published: RuleDefinition.nullable(),
  switchedOff: SwitchedOff.nullable(),
});
export type RuleDetail = z.infer<typeof RuleDetail>;

/** done: all of its steps worked. failed: at least one did not. cut: it matched and must not act. */
export const FiringState = z.enum(['done', 'failed', 'cut']);
export type FiringState = z.infer<typeof FiringState>;

/** What came of one step. */
export const StepOutcome = z.object({
  action: z.string(),
  isDone: z.boolean(),
  /** Why it failed, in English, or the key of a word; null when it did not. */
  why: z.string().nullable(),
  /** The same in both languages, where it was refused. */
  said: Said.optional(),
  /** It waits for the moment it asked for. */
  isPutOff: z.boolean().optional(),
  /** There was a reason to leave it out, which is no failure. */
  isSkipped: z.boolean().optional(),
});
export type StepOutcome = z.infer<typeof StepOutcome>;

/** One time that a rule matched. */
export const RuleFiring = z.object({
  firingId: Id,
  ruleId: Id,
  name: z.string(),
  version: z.number().int(),
  subjectKind: z.string(),
  subjectId: Id,
  /** What the thing is called now; null when it has no name. */
  subjectTitle: written(z.string().nullable()),
  factKind: z.string(),
  factId: Id,
  state: FiringState,
  why: z.string().nullable(),
  outcomes: z.array(StepOutcome),
  firedAt: Moment,
});
export type RuleFiring = z.infer<typeof RuleFiring>;

export const TrialState = z.enum(['running', 'done', 'cancelled', 'failed']);

/** A rule tried on the past: nothing is done, only counted and listed. */
export const RuleTrial = z.object({
  trialId: Id,
  state: TrialState,
  from: Moment,
  to: Moment,
  /** Facts looked at so far, and in all. */
  looked: z.number().int(),
  total: z.number().int(),
  fired: z.number().int(),
  /** How many different things it would have fired on. */
  subjects: z.number().int(),
  startedAt: Moment,
  endedAt: Moment.nullable(),
});
export type RuleTrial = z.infer<typeof RuleTrial>;

/** One time that the rule would have fired. */
export const TrialHit = z.object({
  number: z.number().int(),
  subjectKind: z.string(),
  subjectId: Id,
  /** What the thing is called now; null when it has no name. */
  subjectTitle: written(z.string().nullable()),
  factKind: z.string(),
  occurredAt: Moment,
  /** What really happened to the same thing within the hour after it, kinds of facts in order, at most five. */
  happened: z.array(z.string()),
});
export type TrialHit = z.infer<typeof TrialHit>;
