import {
  type ConversationStage,
  inboxRead,
  inboxReply,
  type MoveStage,
  StageReason,
  stageEntered,
  stageWords,
} from '@zhiyin/domain/inbox';
import { type FlowDefinition, type Mover, movesFor, say, stateOf } from '@zhiyin/domain/kit';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { hasOpenApproval } from '#platform/flows/approvals.ts';
import { findFlow } from '#platform/flows/find-flow.ts';
import { Refusal } from '#platform/refusal.ts';
import { findConversation } from '../queries.ts';
import { holdStage } from './hold-stage.ts';
import { performMove, valuesOf } from './perform.ts';
import { findStages } from './settings.ts';

/** Most stays that are shown of one conversation. */
const staysMax = 50;

/** Where a conversation stands, how it came there, and where the reader may take it. */
export async function getStage(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<ConversationStage> {
  requirePermission(ctx, inboxRead);
  return look(ctx, (tx) => showStage(tx, conversationId));
}

/**
 * Moves a conversation along by hand.
 *
 * @throws Refusal `conflict` when it stands elsewhere than the mover saw, `forbidden` and `invalid` as the flow says.
 */
export async function moveStage(
  ctx: Context,
  { conversationId, moveKey, from, comment, ticked }: MoveStage & { conversationId: string },
): Promise<ConversationStage> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const held = await holdStage(tx, conversationId);
    const conversation = await findConversation(tx, conversationId);
    const { flow, standing } = held;
    if (standing?.stateKey !== from) throw movedOn(tx, flow, standing?.stateKey ?? '');
    const isClosed = conversation.state === 'closed';
    const movable = { conversationId, isClosed, values: valuesOf(conversation) };
    const mover = moverOf(tx, conversation.assigneeId);
    const told = await performMove(tx, held, movable, {
      moveKey,
      given: { comment, ticked },
      mover,
      why: 'hand',
    });
    for (const one of told) await announce(tx, stageEntered, one);
    return showStage(tx, conversationId);
  });
}

function movedOn(tx: Tx, flow: FlowDefinition, stateKey: string): Refusal {
  const label = stateOf(flow, stateKey)?.label;
  return new Refusal('conflict', stageWords.movedOn, { stage: label ? say(label, tx.locale) : stateKey });
}

function moverOf({ actor }: Context, assigneeId: string | null): Mover {
  return {
    memberId: actor.kind === 'member' ? actor.id : null,
    permissions: actor.permissions,
    teamIds: actor.teamIds,
    isAssignee: actor.id !== null && actor.id === assigneeId,
    isSystem: actor.kind === 'system',
  };
}

async function showStage(tx: Tx, conversationId: string): Promise<ConversationStage> {
  const { state, assigneeId } = await findConversation(tx, conversationId);
  const stages = await findStages(tx);
  const nowhere = {
    isOn: stages?.isOn ?? true,
    states: [],
    stateKey: null,
    stays: [],
    moves: [],
    isWaiting: false,
  };
  if (!stages?.isOn) return nowhere;
  const { states, ...flow } = await findFlow(tx, stages.flowId);
  const stays = await staysOf(tx, conversationId);
  const stateKey = stays.find(({ leftAt }) => leftAt === null)?.stateKey ?? null;
  const isClosed = state === 'closed';
  const isOver = (key: string) => states.some((one) => one.key === key && one.category === 'closed');
  const moves =
    stateKey === null
      ? []
      : movesFor({ ...flow, states }, stateKey, moverOf(tx, assigneeId)).filter(({ key, to }) =>
          isClosed ? key !== stages.moves.reopened : !isOver(to),
        );
  return { ...nowhere, states, stateKey, stays, moves, isWaiting: await hasOpenApproval(tx, conversationId) };
}

async function staysOf(tx: Tx, conversationId: string): Promise<ConversationStage['stays']> {
  const rows = await tx.db
    .selectFrom('stageStays')
    .select(['stateKey', 'enteredAt', 'leftAt', 'why', 'movedBy'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .orderBy('stayId', 'desc')
    .limit(staysMax)
    .execute();
  return rows.reverse().map(({ enteredAt, leftAt, why, ...row }) => ({
    ...row,
    why: StageReason.parse(why),
    enteredAt: enteredAt.toISOString(),
    leftAt: leftAt?.toISOString() ?? null,
  }));
}
