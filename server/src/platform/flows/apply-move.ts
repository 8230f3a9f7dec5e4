import {
  canMove,
  type FilterRecord,
  type FlowDefinition,
  type FlowMove,
  type FlowState,
  type MoveBlock,
  type MoveGiven,
  type Mover,
  moveReasons,
  roundsOf,
  say,
  stateOf,
} from '@zhiyin/domain/kit';
import { flowWords } from '@zhiyin/domain/platform';
import { mayDecide } from '../authority/who-decides.ts';
import type { Tx } from '../context.ts';
import { type FieldProblem, Refusal } from '../refusal.ts';
import { askApproval, hasOpenApproval } from './approvals.ts';
import { type Follower, knownState, place } from './places.ts';

/** Somebody moves a thing whose row (and whose flow, before it) the caller holds. */
export interface Moving extends Follower {
  readonly flow: FlowDefinition;
  readonly state: string;
  /** What the thing's fields hold, as demands ask for them. */
  readonly values: FilterRecord;
  readonly mover: Mover;
  readonly moveKey: string;
  readonly given: MoveGiven;
  /** True when whoever had to agree has. */
  readonly isApproved?: boolean;
}

/** The move was made and the caller writes the state into its row; or somebody has to agree first. */
export type Moved =
  | { readonly kind: 'moved'; readonly move: FlowMove; readonly from: FlowState; readonly to: FlowState }
  | { readonly kind: 'waiting'; readonly approvalId: string };

/**
 * Makes a move of a flow, or asks for the approval that it takes: whoever decides the topic themselves asks nobody in
 * that round. The caller writes the state into its own row and announces, in the same transaction.
 *
 * @throws Refusal `conflict` when it stands elsewhere by now or an approval is open, `forbidden` when the move is
 * somebody else's, `invalid` with what is missing.
 */
export async function applyMove(tx: Tx, moving: Moving): Promise<Moved> {
  const { flow, state, values, mover, moveKey, given, subjectKind, subjectId } = moving;
  const answer = canMove(flow, moveKey, { state, values }, mover, given);
  if (!answer.ok) throw refused(tx, flow, moving, answer.blocks);
  const isApproved = moving.isApproved === true;
  if (!isApproved && (await hasOpenApproval(tx, subjectId)))
    throw new Refusal('conflict', flowWords.approvalOpen);
  const { move, approval, topicKey, amount } = answer;
  if (approval !== null && !isApproved) {
    const isTheirs = topicKey !== null && (await mayDecide(tx, topicKey, amount));
    const rounds = roundsOf(approval).slice(isTheirs ? 1 : 0);
    const about = { subjectKind, subjectId, flowId: flow.flowId, moveKey, fromState: state, given };
    const amountField = move.demands.approval?.amountField ?? null;
    const asked = { ...about, topicKey: isTheirs ? null : topicKey, amount, amountField };
    if (rounds.length > 0) return { kind: 'waiting', approvalId: await askApproval(tx, asked, rounds) };
  }
  const to = knownState(flow, move.to);
  await place(tx, { subjectKind, subjectId }, flow.flowId, to);
  return { kind: 'moved', move, from: knownState(flow, state), to };
}

function refused(tx: Tx, flow: FlowDefinition, { state }: Moving, blocks: readonly MoveBlock[]): Refusal {
  const reasons = blocks.map(({ reason }) => reason);
  if (reasons.includes(moveReasons.elsewhere)) {
    const label = stateOf(flow, state)?.label;
    return new Refusal('conflict', flowWords.stateMoved, { state: label ? say(label, tx.locale) : state });
  }
  if (reasons.includes(moveReasons.unknown)) return new Refusal('missing', moveReasons.unknown);
  if (reasons.includes(moveReasons.notYours)) return new Refusal('forbidden', flowWords.moveNotAllowed);
  return new Refusal(
    'invalid',
    flowWords.moveIncomplete,
    {},
    blocks.flatMap((one) => problemsOf(tx, one)),
  );
}

function problemsOf(tx: Tx, { reason, keys }: MoveBlock): FieldProblem[] {
  const message = say(reason, tx.locale);
  if (reason === moveReasons.commentMissing) return [{ path: 'comment', message }];
  const folder = reason === moveReasons.itemsMissing ? 'ticked' : 'fields';
  return keys.map((key) => ({ path: `${folder}.${key}`, message }));
}
