import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment, Paragraphs } from '../../kit/shapes.ts';
import { Analysis } from '../cause/analysis.ts';
import { improvementRead, improvementWork } from '../permissions.ts';
import { Goal } from '../proof/goal.ts';
import {
  ActionState,
  ActionStep,
  EvidenceKind,
  FindingDetail,
  FindingOrigin,
  FindingOutcome,
  FindingTitle,
  findingParams,
  firstEvidenceMax,
  MaybeText,
  Seen,
  StandardKind,
} from './shapes.ts';

const toFinding = {
  method: 'POST',
  may: improvementWork,
  params: findingParams,
  response: FindingDetail,
} as const;

export const AddEvidence = z.strictObject({
  kind: EvidenceKind,
  ref: z.string().min(1).max(100).nullable().default(null),
  text: MaybeText.default(''),
});
export type AddEvidence = z.infer<typeof AddEvidence>;

export const OpenFinding = z.strictObject({
  title: FindingTitle,
  description: MaybeText.default(''),
  origin: FindingOrigin.default('colleague'),
  reasonKey: z.string().max(80).nullable().default(null),
  /** Left out, it is who opens it. */
  ownerId: Id.optional(),
  /** What it was opened from, and what else shows it. */
  evidence: z.array(AddEvidence).max(firstEvidenceMax).default([]),
  /** What must move, where that is known already. */
  goal: Goal.nullable().default(null),
});
export type OpenFinding = z.infer<typeof OpenFinding>;

export const openFinding = endpoint('improvement.open', {
  method: 'POST',
  path: '/findings',
  may: improvementWork,
  words: { zh: '登记问题', en: 'Open a finding' },
  body: OpenFinding,
  response: FindingDetail,
});

/** What is left out stays as it is. */
export const ChangeFinding = z.strictObject({
  ...Seen,
  title: FindingTitle.optional(),
  description: MaybeText.optional(),
  reasonKey: z.string().max(80).nullable().optional(),
  ownerId: Id.optional(),
  state: z.enum(['open', 'acting', 'proving']).optional(),
  /** The chain of whys and the causes stand for themselves: each may be left out. */
  analysis: Analysis.partial().optional(),
  goal: Goal.nullable().optional(),
  /** Findings like this one. */
  similarIds: z.array(Id).max(20).optional(),
});
export type ChangeFinding = z.infer<typeof ChangeFinding>;

export const changeFinding = endpoint('improvement.change', {
  ...toFinding,
  method: 'PATCH',
  path: '/findings/:findingId',
  words: { zh: '修改问题', en: 'Change a finding' },
  body: ChangeFinding,
});

export const CloseFinding = z.strictObject({
  ...Seen,
  outcome: FindingOutcome,
  note: Paragraphs(4000),
  standardKind: StandardKind,
  /** Its name, or where it is; of a thing that the shop keeps its name is taken from there. */
  standard: MaybeText.default(''),
  standardRef: z.string().min(1).max(100).nullable().default(null),
});
export type CloseFinding = z.infer<typeof CloseFinding>;

export const closeFinding = endpoint('improvement.close', {
  ...toFinding,
  path: '/findings/:findingId/close',
  words: { zh: '关闭问题', en: 'Close a finding' },
  body: CloseFinding,
});

export const openFindingAgain = endpoint('improvement.open-again', {
  ...toFinding,
  path: '/findings/:findingId/open-again',
  words: { zh: '重新打开问题', en: 'Open a finding again' },
  body: z.strictObject(Seen),
});

export const addEvidence = endpoint('improvement.add-evidence', {
  ...toFinding,
  path: '/findings/:findingId/evidence',
  words: { zh: '添加证据', en: 'Add evidence' },
  body: AddEvidence,
});

export const removeEvidence = endpoint('improvement.remove-evidence', {
  ...toFinding,
  method: 'DELETE',
  path: '/findings/:findingId/evidence/:evidenceId',
  params: findingParams.extend({ evidenceId: Id }),
  words: { zh: '移除证据', en: 'Take evidence away' },
});

const steps = z.array(ActionStep).max(30);
const money = z.int().min(0).max(2_000_000_000).nullable();
const hours = z.number().min(0).max(100_000).nullable();

export const PlanAction = z.strictObject({
  title: FindingTitle,
  note: MaybeText.default(''),
  ownerId: Id,
  dueAt: Moment,
  steps: steps.default([]),
  hours: hours.default(null),
  cost: money.default(null),
});
export type PlanAction = z.infer<typeof PlanAction>;

export const planAction = endpoint('improvement.plan-action', {
  ...toFinding,
  path: '/findings/:findingId/actions',
  words: { zh: '安排改进措施', en: 'Plan an action' },
  body: PlanAction,
});

/** What is left out stays as it is. */
export const ChangeAction = z.strictObject({
  title: FindingTitle.optional(),
  note: MaybeText.optional(),
  ownerId: Id.optional(),
  dueAt: Moment.optional(),
  steps: steps.optional(),
  hours: hours.optional(),
  cost: money.optional(),
  state: ActionState.optional(),
});
export type ChangeAction = z.infer<typeof ChangeAction>;

export const changeAction = endpoint('improvement.change-action', {
  ...toFinding,
  method: 'PATCH',
  path: '/findings/:findingId/actions/:actionId',
  // Whose it is may say that it is done; for all else the action asks for more.
  may: improvementRead,
  params: findingParams.extend({ actionId: Id }),
  words: { zh: '修改或完成改进措施', en: 'Change an action, or say that it is done' },
  body: ChangeAction,
});
