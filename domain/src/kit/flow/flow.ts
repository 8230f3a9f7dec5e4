import { z } from 'zod';
import { Key } from '../form/kinds/picked-kinds.ts';
import { BothLanguages, Id } from '../shapes.ts';

/** What a state means to whoever counts: every flow has its own states, and they all fall into these. */
export const stateCategories = ['open', 'waiting', 'solved', 'closed'] as const;
export type StateCategory = (typeof stateCategories)[number];

export const flowLimits = { states: 40, moves: 120, fields: 50, items: 30, steps: 10, rounds: 10 } as const;

/** After so many seconds in a state, a move makes itself. At most a year. */
const Timer = z.strictObject({ afterSeconds: z.int().min(60).max(31_536_000), move: Key });

export const FlowState = z.strictObject({
  key: Key,
  label: BothLanguages(60),
  category: z.enum(stateCategories),
  timer: Timer.optional(),
});
export type FlowState = z.infer<typeof FlowState>;

/** Whoever is any one of these. Nothing named means everybody who may handle the thing at all. */
export const MoveMay = z.strictObject({
  permissions: z.array(z.string().min(1).max(60)).max(20).default([]),
  teams: z.array(Id).max(50).default([]),
  members: z.array(Id).max(50).default([]),
  /** Whoever it is assigned to may. */
  isForAssignee: z.boolean().default(false),
});
export type MoveMay = z.infer<typeof MoveMay>;

const asked = { teams: z.array(Id).max(50).default([]), members: z.array(Id).max(50).default([]) };

/** Who is asked together, when everybody before them has agreed. */
export const ApprovalRound = z.strictObject({ needs: z.enum(['one', 'all']), ...asked });
export type ApprovalRound = z.infer<typeof ApprovalRound>;

/** Who must agree up to an amount (integer minor units); the last step has no bound and holds for all above. */
export const ApprovalStep = z.strictObject({
  upTo: z.int().min(0).nullable(),
  needs: z.enum(['nobody', 'one', 'all']),
  ...asked,
  /** Those asked after these, one round after the other; each begins when the one before it has agreed. */
  later: z.array(ApprovalRound).max(flowLimits.rounds).optional(),
});
export type ApprovalStep = z.infer<typeof ApprovalStep>;

/** One step without a bound asks the same people for everything; several steps ask by the amount in a field. */
export const Approval = z.strictObject({
  amountField: Key.nullable().default(null),
  /** Asks whoever decides this topic of the shop's matrix at the amount, in place of the people of a step's first round. */
  topic: Key.optional(),
  steps: z.array(ApprovalStep).min(1).max(flowLimits.steps),
});
export type Approval = z.infer<typeof Approval>;

export const moveComments = ['none', 'internal', 'customer'] as const;

/** What a move demands before it happens. */
export const MoveDemands = z.strictObject({
  /** Fields of the thing, or questions of its form, that must not be empty. */
  fields: z.array(Key).max(flowLimits.fields).default([]),
  /** What the person says they have done, item by item. */
  checklist: z
    .array(z.strictObject({ key: Key, label: BothLanguages(200) }))
    .max(flowLimits.items)
    .default([]),
  comment: z.enum(moveComments).default('none'),
  approval: Approval.optional(),
});
export type MoveDemands = z.infer<typeof MoveDemands>;

export const FlowMove = z.strictObject({
  key: Key,
  label: BothLanguages(60),
  from: z.array(Key).min(1).max(flowLimits.states),
  to: Key,
  may: MoveMay.prefault({}),
  demands: MoveDemands.prefault({}),
});
export type FlowMove = z.infer<typeof FlowMove>;

/** A flow as it is stored and sent. A changed flow is a new version; what is under way is migrated to it. */
export const FlowDefinition = z.strictObject({
  flowId: Id,
  version: z.int().min(1),
  title: BothLanguages(200),
  initial: Key,
  states: z.array(FlowState).min(1).max(flowLimits.states),
  moves: z.array(FlowMove).max(flowLimits.moves),
});
export type FlowDefinition = z.infer<typeof FlowDefinition>;

/** A flow that was checked and can be followed. Made by `parseFlow` only. */
export interface Flow {
  readonly definition: FlowDefinition;
}

/** The state of a key; undefined when the flow has none such. */
export function stateOf(flow: FlowDefinition, key: string): FlowState | undefined {
  return flow.states.find((state) => state.key === key);
}

/** The moves that lead out of a state, in the flow's order. */
export function movesFrom(flow: FlowDefinition, state: string): FlowMove[] {
  return flow.moves.filter(({ from }) => from.includes(state));
}
