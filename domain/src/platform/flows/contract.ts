import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FlowDefinition, FlowState, stateCategories } from '../../kit/flow/flow.ts';
import { written } from '../../kit/sensitive/written.ts';
import { BothLanguages, Done, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { manageFlows } from '../permissions.ts';

/** A flow as an editor sends it; the server gives it its id and its version. */
export const FlowDraft = FlowDefinition.omit({ flowId: true, version: true });
export type FlowDraft = z.infer<typeof FlowDraft>;

const FlowKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);

/** One flow in a list; `underWay` counts what stands in it and is not closed. */
export const FlowEntry = z.object({
  flowId: Id,
  key: z.string(),
  subjectKind: z.string(),
  title: FlowDefinition.shape.title,
  publishedVersion: z.number().int(),
  underWay: z.number().int(),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type FlowEntry = z.infer<typeof FlowEntry>;

/** Where what stands in a state that goes away is taken: from a state's key to one of the new version. */
const Migration = z.record(z.string().max(60), z.string().max(60));

/** What publishing a draft would do to what is under way. */
export const FlowPlan = z.object({
  steps: z.array(z.object({ from: FlowState, to: FlowState.nullable(), underWay: z.number().int() })),
  recounted: z.array(
    z.object({ state: FlowState, was: z.enum(stateCategories), underWay: z.number().int() }),
  ),
  isComplete: z.boolean(),
});
export type FlowPlan = z.infer<typeof FlowPlan>;

const flow = z.strictObject({ flowId: Id });

export const listFlows = endpoint('platform.list-flows', {
  method: 'GET',
  path: '/flows',
  may: 'member',
  words: { zh: '列出流程', en: 'List flows' },
  response: z.object({ items: z.array(FlowEntry) }),
});

export const getFlow = endpoint('platform.get-flow', {
  method: 'GET',
  path: '/flows/:flowId',
  may: 'member',
  words: { zh: '查看流程的某个版本', en: 'Get a flow, in its published version or another' },
  params: flow,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  response: FlowDefinition,
});

/** What moves of the flow may demand: fields of the thing, and questions of its forms. */
export const listFlowFields = endpoint('platform.list-flow-fields', {
  method: 'GET',
  path: '/flows/:flowId/fields',
  may: 'member',
  words: { zh: '列出流转可要求的字段', en: 'List the fields that moves can demand' },
  params: flow,
  response: z.object({
    items: z.array(
      z.object({
        key: z.string(),
        label: BothLanguages(500),
        /** True for what an approval by amount can go by; then `currency` says what it is counted in. */
        isAmount: z.boolean(),
        currency: z.string().nullable(),
      }),
    ),
  }),
});

/** One published version of a flow; `migration` says where what stood in a state that went away was taken. */
export const FlowVersionEntry = z.object({
  version: z.number().int(),
  createdAt: Moment,
  createdBy: Id.nullable(),
  migration: z.record(z.string(), z.string()),
});
export type FlowVersionEntry = z.infer<typeof FlowVersionEntry>;

export const listFlowVersions = endpoint('platform.list-flow-versions', {
  method: 'GET',
  path: '/flows/:flowId/versions',
  may: 'member',
  words: { zh: '列出流程的版本，最新的在前', en: 'List the versions of a flow, newest first' },
  params: flow,
  response: z.object({ items: z.array(FlowVersionEntry) }),
});

export const createFlow = endpoint('platform.create-flow', {
  method: 'POST',
  path: '/flows',
  may: manageFlows,
  words: { zh: '新建流程', en: 'Create a flow' },
  body: z.strictObject({ key: FlowKey, subjectKind: z.string().min(1).max(40), definition: FlowDraft }),
  response: FlowDefinition,
});

export const planFlow = endpoint('platform.plan-flow', {
  method: 'POST',
  path: '/flows/:flowId/plan',
  may: manageFlows,
  words: { zh: '预览发布后在办事项的去向', en: 'See what publishing would do to what is under way' },
  params: flow,
  body: z.strictObject({ definition: FlowDraft, migration: Migration.default({}) }),
  response: FlowPlan,
  isReading: true,
});

export const publishFlow = endpoint('platform.publish-flow', {
  method: 'POST',
  path: '/flows/:flowId/versions',
  may: manageFlows,
  words: { zh: '发布流程的新版本', en: 'Publish a new version of a flow' },
  params: flow,
  /** `after` is the version that was edited: whoever edited an older one is told so. */
  body: z.strictObject({
    after: z.number().int().min(1),
    definition: FlowDraft,
    migration: Migration.default({}),
  }),
  response: FlowDefinition,
});

export const archiveFlow = endpoint('platform.archive-flow', {
  method: 'POST',
  path: '/flows/:flowId/archive',
  may: manageFlows,
  words: { zh: '停用流程；在办事项照旧', en: 'Archive a flow; what is under way goes on' },
  params: flow,
  response: Done,
});

export const restoreFlow = endpoint('platform.restore-flow', {
  method: 'POST',
  path: '/flows/:flowId/restore',
  may: manageFlows,
  words: { zh: '恢复停用的流程', en: 'Bring an archived flow back' },
  params: flow,
  response: Done,
});

const ApprovalOutcomeName = z.enum(['open', 'approved', 'refused', 'withdrawn', 'void']);

/** A move that waits for somebody's word, or did. */
export const ApprovalEntry = z.object({
  approvalId: Id,
  subjectKind: z.string(),
  subjectId: Id,
  /** What the thing is called; empty when it is not there any more. */
  title: written(z.string()),
  /** Where the console shows it; null when nothing does. */
  path: z.string().nullable(),
  moveKey: z.string(),
  moveLabel: BothLanguages(60).nullable(),
  /** The states it leads from and to; null when the flow has them no more. */
  fromLabel: BothLanguages(60).nullable(),
  toLabel: BothLanguages(60).nullable(),
  comment: written(z.string()),
  /** What was ticked off before it was asked for. */
  confirmed: z.array(BothLanguages(200)),
  /** Whose deciders the first round asks; null when it names people. */
  topicKey: z.string().nullable(),
  /** What is decided about, in minor units. */
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  /** Everybody who is asked, round after round; `round` counts from 0. */
  rounds: z.array(z.object({ needs: z.enum(['one', 'all']), approverIds: z.array(Id) })),
  round: z.int().min(0),
  /** Those of the present round. */
  needs: z.enum(['one', 'all']),
  approverIds: z.array(Id),
  /** Those of the present round for whom the caller may speak: themselves, and whoever they stand in for. */
  voices: z.array(Id),
  askedBy: Id.nullable(),
  askedAt: Moment,
  /** Since when the present round is asked. */
  roundAt: Moment,
  outcome: ApprovalOutcomeName,
  endedAt: Moment.nullable(),
  decisions: z.array(
    z.object({
      memberId: Id,
      /** Who gave it in their place; null when they did. */
      decidedBy: Id.nullable(),
      decision: z.enum(['approved', 'refused']),
      note: written(z.string()),
      decidedAt: Moment,
    }),
  ),
});
export type ApprovalEntry = z.infer<typeof ApprovalEntry>;

export const listApprovals = endpoint('platform.list-approvals', {
  method: 'GET',
  path: '/approvals',
  may: 'member',
  words: {
    zh: '列出待我审批、我发起或我审批过的审批',
    en: 'List approvals one is asked for, asked for oneself, or has given a word on',
  },
  query: PageQuery.extend({
    box: z.enum(['to-decide', 'asked', 'decided']).default('to-decide'),
  }),
  response: Page(ApprovalEntry),
});

const approval = z.strictObject({ approvalId: Id });

export const getApproval = endpoint('platform.get-approval', {
  method: 'GET',
  path: '/approvals/:approvalId',
  may: 'member',
  words: { zh: '查看一个与自己有关的审批', en: 'Get an approval that concerns one' },
  params: approval,
  response: ApprovalEntry,
});

export const decideApproval = endpoint('platform.decide-approval', {
  method: 'POST',
  path: '/approvals/:approvalId/decisions',
  may: 'member',
  words: { zh: '同意或拒绝', en: 'Approve or refuse' },
  params: approval,
  body: z.strictObject({
    decision: z.enum(['approved', 'refused']),
    note: z.string().trim().max(1000).default(''),
  }),
  response: ApprovalEntry,
});

/** Calls those who have not given their word yet once more; of those that one asked for oneself. */
export const remindApproval = endpoint('platform.remind-approval', {
  method: 'POST',
  path: '/approvals/:approvalId/reminders',
  may: 'member',
  words: { zh: '提醒审批人', en: 'Remind those who are to approve' },
  params: approval,
  response: ApprovalEntry,
  callsPerMinute: 10,
});

export const withdrawApproval = endpoint('platform.withdraw-approval', {
  method: 'POST',
  path: '/approvals/:approvalId/withdraw',
  may: 'member',
  words: { zh: '撤回自己发起的审批', en: 'Withdraw an approval one asked for' },
  params: approval,
  response: ApprovalEntry,
});
