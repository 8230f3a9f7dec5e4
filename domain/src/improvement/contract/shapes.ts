import { z } from 'zod';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Line, Moment, Paragraphs } from '../../kit/shapes.ts';
import type { Text } from '../../kit/words.ts';
import { Analysis } from '../cause/analysis.ts';
import { Goal } from '../proof/goal.ts';

/** How far a finding has come: the columns of the board. */
export const findingStates = ['open', 'acting', 'proving', 'closed'] as const;
export const FindingState = z.enum(findingStates);
export type FindingState = z.infer<typeof FindingState>;

export const findingStateWords: Readonly<Record<FindingState, Text>> = {
  open: { zh: '找原因', en: 'Looking for the cause' },
  acting: { zh: '改进中', en: 'Being mended' },
  proving: { zh: '等验证', en: 'Waiting for proof' },
  closed: { zh: '已关闭', en: 'Closed' },
};

/** Where a finding came from. */
export const findingOrigins = [
  'survey',
  'theme',
  'conversation',
  'suggestion',
  'complaint',
  'follow-up',
  'metric',
  'alert',
  'insight',
  'quality',
  'incident',
  'colleague',
] as const;
export const FindingOrigin = z.enum(findingOrigins);
export type FindingOrigin = z.infer<typeof FindingOrigin>;

export const findingOriginWords: Readonly<Record<FindingOrigin, Text>> = {
  survey: { zh: '满意度调查', en: 'A survey' },
  theme: { zh: '客户说的主题', en: 'A theme of what customers say' },
  conversation: { zh: '会话或工单', en: 'A conversation or ticket' },
  suggestion: { zh: '客户建议', en: 'A suggestion' },
  complaint: { zh: '投诉', en: 'A complaint' },
  'follow-up': { zh: '回访', en: 'A follow-up' },
  metric: { zh: '指标异动', en: 'A figure that moved' },
  alert: { zh: '预警', en: 'An alert' },
  insight: { zh: '洞察推送', en: 'An insight' },
  quality: { zh: '质检', en: 'A review' },
  incident: { zh: '故障', en: 'An incident' },
  colleague: { zh: '同事发现', en: 'A colleague' },
};

/** How a finding ended. */
export const findingOutcomes = ['proved', 'disproved', 'dropped'] as const;
export const FindingOutcome = z.enum(findingOutcomes);
export type FindingOutcome = z.infer<typeof FindingOutcome>;

export const findingOutcomeWords: Readonly<Record<FindingOutcome, Text>> = {
  proved: { zh: '验证有效', en: 'Proved' },
  disproved: { zh: '验证无效', en: 'Disproved' },
  dropped: { zh: '不再做', en: 'Dropped' },
};

/** What in the way the shop works was changed for good. */
export const standardKinds = [
  'article',
  'reply',
  'rule',
  'flow',
  'form',
  'service-level',
  'routing',
  'course',
  'blueprint',
  'other',
  'none',
] as const;
export const StandardKind = z.enum(standardKinds);
export type StandardKind = z.infer<typeof StandardKind>;

export const standardKindWords: Readonly<Record<StandardKind, Text>> = {
  article: { zh: '知识文章', en: 'An article' },
  reply: { zh: '快捷回复', en: 'A canned reply' },
  rule: { zh: '自动规则', en: 'A rule' },
  flow: { zh: '流程', en: 'A flow' },
  form: { zh: '表单', en: 'A form' },
  'service-level': { zh: '服务时限', en: 'A service level' },
  routing: { zh: '分配与队列', en: 'How work is handed out' },
  course: { zh: '培训课程', en: 'A course' },
  blueprint: { zh: '服务蓝图', en: 'A blueprint' },
  other: { zh: '其他标准', en: 'Another standard' },
  none: { zh: '没有改标准', en: 'No standard' },
};

/** A thing in which the shop keeps how it works: a rule, a canned reply. */
export const StandardThing = z.object({
  ref: z.string(),
  title: written(z.string()),
  version: z.int().nullable(),
  /** The console’s page of it; null where that is not for the reader. */
  path: z.string().nullable(),
});
export type StandardThing = z.infer<typeof StandardThing>;

const improvementTextMax = 4000;
export const FindingTitle = Line(160);
export const MaybeText = z.union([z.literal(''), Paragraphs(improvementTextMax)]);

/** What shows that there is something: words of one’s own, a metric’s figure, or a thing that the shop keeps. */
export const evidenceKinds = [
  'note',
  'conversation',
  'ticket',
  'metric',
  'survey',
  'theme',
  'follow-up',
  'alert',
  'insight',
  'suggestion',
] as const;
export const EvidenceKind = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const evidenceKindWords: Readonly<Record<EvidenceKind, Text>> = {
  note: { zh: '说明', en: 'Note' },
  conversation: { zh: '会话', en: 'Conversation' },
  ticket: { zh: '工单', en: 'Ticket' },
  metric: { zh: '指标', en: 'Metric' },
  survey: { zh: '问卷', en: 'Survey' },
  theme: { zh: '主题', en: 'Theme' },
  'follow-up': { zh: '回访', en: 'Follow-up' },
  alert: { zh: '预警', en: 'Alert' },
  insight: { zh: '洞察', en: 'Insight' },
  suggestion: { zh: '建议', en: 'Suggestion' },
};

/** Most pieces of evidence that a finding is opened with. */
export const firstEvidenceMax = 20;

const Evidence = z.object({
  evidenceId: Id,
  kind: EvidenceKind,
  /** The id of the thing, the key of a metric; null for a note. */
  ref: z.string().nullable(),
  /** What the thing is called; null for a note or a metric, and for what is not for the reader. */
  title: written(z.string()).nullable(),
  text: written(z.string()),
  at: Moment,
  memberId: Id.nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

export const actionStates = ['planned', 'done', 'dropped'] as const;
export const ActionState = z.enum(actionStates);
export type ActionState = z.infer<typeof ActionState>;

export const ActionStep = z.strictObject({ text: Line(300), isDone: z.boolean() });

/** One thing somebody does about a finding. */
export const ImprovementAction = z.object({
  actionId: Id,
  findingId: Id,
  title: written(z.string()),
  note: written(z.string()),
  ownerId: Id,
  dueAt: Moment,
  isOverdue: z.boolean(),
  steps: written(z.array(z.object({ text: z.string(), isDone: z.boolean() }))),
  /** Working hours it takes, and money in minor units; null where nobody said. */
  hours: z.number().nullable(),
  cost: z.int().nullable(),
  state: ActionState,
  endedAt: Moment.nullable(),
});
export type ImprovementAction = z.infer<typeof ImprovementAction>;

/** A finding as lists and the board show it. */
export const Finding = z.object({
  findingId: Id,
  title: written(z.string()),
  origin: FindingOrigin,
  reasonKey: z.string().nullable(),
  state: FindingState,
  ownerId: Id,
  openedAt: Moment,
  openedBy: Id.nullable(),
  closedAt: Moment.nullable(),
  outcome: FindingOutcome.nullable(),
  /** The metric that must move; null while none is named. */
  metric: z.string().nullable(),
  /** The day until which it must; null while none is named. */
  until: z.string().nullable(),
  actions: z.int(),
  actionsDone: z.int(),
  actionsOverdue: z.int(),
  /** Counts changes: whoever writes names the one they saw. */
  revision: z.int(),
});
export type Finding = z.infer<typeof Finding>;

export const FindingDetail = Finding.extend({
  description: written(z.string()),
  analysis: written(Analysis),
  goal: Goal.nullable(),
  closingNote: written(z.string()),
  standardKind: StandardKind.nullable(),
  /** Its name as it was written at the end. */
  standard: written(z.string()),
  /** The thing that the shop keeps; null where it lives elsewhere. */
  standardRef: z.string().nullable(),
  /** Which version of it came of the finding; null where versions are not counted. */
  standardVersion: z.int().nullable(),
  /** The thing as it is now; null for what is gone or not for the reader. */
  standardNow: StandardThing.nullable(),
  evidence: z.array(Evidence),
  actionList: z.array(ImprovementAction),
  similar: z.array(z.object({ findingId: Id, title: written(z.string()), state: FindingState })),
});
export type FindingDetail = z.infer<typeof FindingDetail>;

export const findingParams = z.strictObject({ findingId: Id });
/** The revision that the writer saw. */
export const Seen = { revision: z.int().min(0) };
