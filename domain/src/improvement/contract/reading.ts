import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Page, PageQuery } from '../../kit/shapes.ts';
import { runRules } from '../../statistics/index.ts';
import { improvementRead, improvementWork } from '../permissions.ts';
import { verdicts } from '../proof/judge.ts';
import { likenesses } from '../similar/likeness.ts';
import {
  ActionState,
  Finding,
  FindingDetail,
  FindingOutcome,
  FindingState,
  findingParams,
  ImprovementAction,
  StandardKind,
  StandardThing,
} from './shapes.ts';

export const listFindings = endpoint('improvement.list', {
  method: 'GET',
  path: '/findings',
  may: improvementRead,
  words: { zh: '列出问题', en: 'List findings' },
  query: PageQuery.extend({
    state: FindingState.optional(),
    outcome: FindingOutcome.optional(),
    ownerId: Id.optional(),
    reasonKey: z.string().max(80).optional(),
    /** The id of a thing, or the key of a metric, that is among the evidence. */
    evidence: z.string().min(1).max(100).optional(),
    /** Part of the title. */
    q: z.string().trim().max(100).optional(),
  }),
  response: Page(Finding),
});

export const getFinding = endpoint('improvement.get', {
  method: 'GET',
  path: '/findings/:findingId',
  may: improvementRead,
  words: { zh: '查看问题', en: 'Get a finding' },
  params: findingParams,
  response: FindingDetail,
});

/** What in the shop can be named as the standard that was changed. */
export const listStandards = endpoint('improvement.list-standards', {
  method: 'GET',
  path: '/findings/standards',
  may: improvementWork,
  words: { zh: '列出可选的标准', en: 'List the standards that a finding may have changed' },
  query: z.strictObject({ kind: StandardKind }),
  response: z.object({ items: z.array(StandardThing) }),
});

/** Findings that have to do with a thing: it is among their evidence, or it was changed because of them. */
export const listFindingsAbout = endpoint('improvement.list-about', {
  method: 'GET',
  path: '/findings/about',
  may: improvementRead,
  words: { zh: '列出与某项有关的问题', en: 'List findings about a thing' },
  query: z.strictObject({ kind: z.string().min(1).max(40), ref: z.string().min(1).max(100) }),
  response: z.object({
    items: z.array(
      Finding.pick({ findingId: true, title: true, state: true, outcome: true }).extend({
        /** Whether the thing is the standard that was changed. */
        isStandard: z.boolean(),
        /** The version that came of it. */
        version: z.int().nullable(),
        closedAt: Finding.shape.closedAt,
      }),
    ),
  }),
});
export type FindingAbout = z.infer<typeof listFindingsAbout.response>['items'][number];

/** Why two findings may be about the same. */
const Likeness = z.enum(likenesses);

/** Findings that may be about the same as one that is there or about to be opened, the likest first. */
export const findSimilar = endpoint('improvement.find-similar', {
  method: 'GET',
  path: '/findings/similar',
  may: improvementRead,
  words: { zh: '查找类似的问题', en: 'Find similar findings' },
  query: z.strictObject({
    title: z.string().trim().max(160).default(''),
    reasonKey: z.string().max(80).optional(),
    metric: z.string().max(100).optional(),
    evidence: z.string().max(100).optional(),
    /** One that is there: itself and what it is linked to are left out, and its own metric and evidence count. */
    of: Id.optional(),
  }),
  response: z.object({
    items: z.array(
      z.object({
        findingId: Id,
        title: written(z.string()),
        state: FindingState,
        because: z.array(Likeness),
      }),
    ),
  }),
});
export type SimilarFinding = z.infer<typeof findSimilar.response>['items'][number];

/** An action with what it is about, as lists of actions show it. */
export const ListedAction = ImprovementAction.extend({ findingTitle: Finding.shape.title });
export type ListedAction = z.infer<typeof ListedAction>;

export const listActions = endpoint('improvement.list-actions', {
  method: 'GET',
  path: '/improvement-actions',
  may: improvementRead,
  words: { zh: '列出改进措施', en: 'List actions' },
  query: PageQuery.extend({
    ownerId: Id.optional(),
    /** Planned are those that are to do: of findings that are not closed. */
    state: ActionState.optional(),
    /** Only those to do whose date has passed. */
    late: z.stringbool().optional(),
  }),
  response: Page(ListedAction),
});

const Count = z.int();

/** A metric’s period as it is answered: its arithmetic would load first with the console. */
const Days = z.object({ from: z.iso.date(), to: z.iso.date(), zone: z.string() });

/** How improvement goes: what is open and how old, what was proved, and one’s own. */
export const ImprovementSummary = z.object({
  open: Count,
  acting: Count,
  proving: Count,
  closed: Count,
  /** Closed as proved, and as proved or disproved, within `judgedIn`. */
  proved: Count,
  judged: Count,
  /** The last 365 days by the shop’s clock, today among them. */
  judgedIn: Days,
  /** Days that open findings have been open, on average; null without any. */
  ageDays: z.number().nullable(),
  actionsOverdue: Count,
  mineToDo: Count,
});
export type ImprovementSummary = z.infer<typeof ImprovementSummary>;

export const summariseImprovement = endpoint('improvement.summarise', {
  method: 'GET',
  path: '/findings/summary',
  may: improvementRead,
  words: { zh: '汇总改进', en: 'Sum up improvement' },
  response: ImprovementSummary,
});

const Moved = z.object({ difference: z.number(), low: z.number().nullable(), high: z.number().nullable() });
const Side = z.object({ value: z.number().nullable(), n: z.int() });

/** Before and after, as a control chart whose lines only the time before draws. */
export const Proof = z.object({
  metric: z.string(),
  points: z.array(
    z.object({
      bucket: z.string(),
      isAfter: z.boolean(),
      /** Null where nothing was measured. */
      value: z.number().nullable(),
      n: z.int(),
      centre: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      signals: z.array(z.enum(runRules)),
    }),
  ),
  before: Side,
  after: Side.nullable(),
  moved: Moved.nullable(),
  /** What it moved beyond the comparison group; null without one. */
  beyond: Moved.nullable(),
  verdict: z.enum(verdicts),
});
export type Proof = z.infer<typeof Proof>;

export const getProof = endpoint('improvement.get-proof', {
  method: 'GET',
  path: '/findings/:findingId/proof',
  may: improvementRead,
  words: { zh: '查看改进前后对比', en: 'See before and after' },
  params: findingParams,
  /** Null while no goal is set. */
  response: z.object({ proof: Proof.nullable() }),
});
