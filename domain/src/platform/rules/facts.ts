import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { readRules } from '../permissions.ts';
import { FiringState, OffCause } from './shapes.ts';

const about = { seenWith: readRules, subject: 'ruleId' };

export const ruleSaved = fact({
  ...about,
  kind: 'platform.rule-saved',
  payload: z.object({ ruleId: Id, revision: z.number().int() }),
  words: { zh: '保存了规则草稿', en: 'Draft of a rule saved' },
});

export const rulePublished = fact({
  ...about,
  kind: 'platform.rule-published',
  payload: z.object({ ruleId: Id, version: z.number().int() }),
  words: { zh: '发布了规则', en: 'Rule published' },
});

export const ruleSwitched = fact({
  ...about,
  kind: 'platform.rule-switched',
  /** `isByItself`: it failed too often in a row, or speaks of what is no longer there; `cause` says which. */
  payload: z.object({
    ruleId: Id,
    isOn: z.boolean(),
    isByItself: z.boolean(),
    cause: OffCause.optional(),
  }),
  words: { zh: '启用或停用了规则', en: 'Rule switched on or off' },
});

export const ruleRemoved = fact({
  ...about,
  kind: 'platform.rule-removed',
  payload: z.object({ ruleId: Id }),
  words: { zh: '删除了规则', en: 'Rule removed' },
});

export const rulesOrdered = fact({
  kind: 'platform.rules-ordered',
  payload: z.object({ ruleIds: z.array(Id) }),
  words: { zh: '调整了规则的顺序', en: 'Rules put in order' },
  seenWith: readRules,
  subject: 'workspaceId',
});

export const ruleTried = fact({
  kind: 'platform.rule-tried',
  payload: z.object({ trialId: Id, isCancelled: z.boolean() }),
  words: { zh: '试运行了规则', en: 'Rule tried on the past' },
  seenWith: readRules,
  subject: 'trialId',
});

/** Its subject is what the rule fired on, so that it stands on that thing's timeline. */
export const ruleFired = fact({
  kind: 'platform.rule-fired',
  payload: z.object({
    firingId: Id,
    ruleId: Id,
    version: z.number().int(),
    subjectKind: z.string(),
    subjectId: Id,
    /** The fact that set it off. */
    factId: Id,
    factKind: z.string(),
    state: FiringState,
    /** Keys of what it did, in order. */
    actions: z.array(z.string()),
  }),
  words: { zh: '规则触发了', en: 'A rule fired' },
  seenWith: readRules,
  subject: 'subjectId',
});

/** Told once each time, however many things it then looks at. */
export const ruleStruck = fact({
  ...about,
  kind: 'platform.rule-struck',
  payload: z.object({ ruleId: Id, version: z.number().int(), day: z.string() }),
  words: { zh: '到了规则设定的时间', en: 'The time of a rule came' },
});

export const ruleFacts = [
  ruleSaved,
  rulePublished,
  ruleSwitched,
  ruleRemoved,
  rulesOrdered,
  ruleTried,
  ruleFired,
  ruleStruck,
] as const;
