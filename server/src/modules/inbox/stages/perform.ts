import { type StageReason, type stageEntered, stageWords } from '@zhiyin/domain/inbox';
import type { FilterRecord, MoveGiven, Mover, PayloadOf } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { applyMove } from '#platform/flows/apply-move.ts';
import { Refusal } from '#platform/refusal.ts';
import { addNote } from '../actions/add-note.ts';
import type { HeldStage } from './hold-stage.ts';
import { takeWays } from './stays.ts';

/** A conversation as moves of its stages ask for it. */
export interface Movable {
  readonly conversationId: string;
  readonly isClosed: boolean;
  readonly values: FilterRecord;
}

interface Move {
  readonly moveKey: string;
  readonly given: MoveGiven;
  readonly mover: Mover;
  readonly why: StageReason;
  readonly isApproved?: boolean;
}

/** What moves may demand: why the customer wrote, and whose it is. */
export function valuesOf(conversation: {
  reasonKey: string | null;
  assigneeId: string | null;
  teamId: string | null;
}): FilterRecord {
  const { reasonKey: reason, assigneeId: assignee, teamId: team } = conversation;
  return { reason, assignee, team };
}

/**
 * Makes a move of a conversation whose stage is held, or asks for its approval. A stage that ends the way is for closed
 * conversations, and the way back to the desk is opening it again. Answers what the caller is to tell.
 */
export async function performMove(
  tx: Tx,
  { flow, stages, standing }: HeldStage,
  { conversationId, isClosed, values }: Movable,
  move: Move,
): Promise<PayloadOf<typeof stageEntered>[]> {
  if (!standing) throw new Refusal('conflict', stageWords.isOff);
  const { moveKey, given, mover, why, isApproved = false } = move;
  const target = flow.moves.find(({ key }) => key === moveKey)?.to;
  const category = flow.states.find(({ key }) => key === target)?.category;
  if (!isClosed && category === 'closed') throw new Refusal('conflict', stageWords.closeFirst);
  if (isClosed && moveKey === stages.moves.reopened) throw new Refusal('conflict', stageWords.reopenFirst);
  const moved = await applyMove(tx, {
    subjectKind: 'conversation',
    subjectId: conversationId,
    flow,
    state: standing.stateKey,
    ...{ values, mover, moveKey, given, isApproved },
  });
  if (moved.kind === 'waiting') return [];
  const { key: stateKey } = moved.to;
  const memberId = mover.memberId;
  const entry = { stateKey, at: tx.system.now(), why, memberId, isWhole: true };
  if (given.comment.trim() !== '' && !mover.isSystem)
    await addNote(tx, { conversationId, clientMessageId: tx.system.newId(), text: given.comment });
  return takeWays(tx, flow, [{ conversationId, from: standing.stateKey, entries: [entry] }], true);
}
