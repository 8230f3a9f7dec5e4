import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FlowMove, FlowState } from '../../kit/flow/flow.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { manageFlows } from '../../platform/index.ts';
import { inboxRead, inboxReply } from '../permissions.ts';
import { StageMoves, StageReason } from './happening.ts';

const conversation = z.strictObject({ conversationId: Id });

/** One time that a conversation stood in a stage; `leftAt` is null for the one it stands in. */
export const StageStay = z.object({
  stateKey: z.string(),
  enteredAt: Moment,
  leftAt: Moment.nullable(),
  why: StageReason,
  movedBy: Id.nullable(),
});
export type StageStay = z.infer<typeof StageStay>;

/** Where a conversation stands on its way. */
export const ConversationStage = z.object({
  /** False when the shop has switched stages off. */
  isOn: z.boolean(),
  states: z.array(FlowState),
  /** Null before anything has happened since stages are used. */
  stateKey: z.string().nullable(),
  /** Oldest first, at most the last fifty. */
  stays: z.array(StageStay),
  /** What the reader may do from here. */
  moves: z.array(FlowMove),
  /** True while somebody has to agree to a move. */
  isWaiting: z.boolean(),
});
export type ConversationStage = z.infer<typeof ConversationStage>;

export const getStage = endpoint('inbox.get-stage', {
  method: 'GET',
  path: '/conversations/:conversationId/stage',
  may: inboxRead,
  words: { zh: '查看会话所处的阶段', en: 'See the stage of a conversation' },
  params: conversation,
  response: ConversationStage,
});

export const MoveStage = z.strictObject({
  moveKey: z.string().max(60),
  /** The stage that the mover saw: one that has changed meanwhile is not moved on by mistake. */
  from: z.string().max(60),
  comment: z.string().trim().max(2000).default(''),
  ticked: z.array(z.string().max(60)).max(30).default([]),
});
export type MoveStage = z.infer<typeof MoveStage>;

export const moveStage = endpoint('inbox.move-stage', {
  method: 'POST',
  path: '/conversations/:conversationId/stage',
  may: inboxReply,
  words: { zh: '把会话带到下一个阶段', en: 'Move a conversation to another stage' },
  params: conversation,
  body: MoveStage,
  response: ConversationStage,
});

/** How stages are used. */
export const StageSettings = z.object({
  isOn: z.boolean(),
  /** The flow whose states are the stages; null before it is first needed. */
  flowId: Id.nullable(),
  moves: StageMoves,
});
export type StageSettings = z.infer<typeof StageSettings>;

export const getStageSettings = endpoint('inbox.get-stage-settings', {
  method: 'GET',
  path: '/stage-settings',
  may: inboxRead,
  words: { zh: '查看会话阶段的设置', en: 'Get how stages are used' },
  response: StageSettings,
});

const ChangeStageSettings = z.strictObject({ isOn: z.boolean(), moves: StageMoves }).partial();

export const changeStageSettings = endpoint('inbox.change-stage-settings', {
  method: 'PATCH',
  path: '/stage-settings',
  may: manageFlows,
  words: { zh: '修改会话阶段的设置', en: 'Change how stages are used' },
  body: ChangeStageSettings,
  response: StageSettings,
});
