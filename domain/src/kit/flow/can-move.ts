import type { FieldValue, FilterRecord } from '../filter/field.ts';
import type { Word } from '../words.ts';
import { approvalStep } from './approval.ts';
import { type ApprovalStep, type FlowDefinition, type FlowMove, type MoveMay, movesFrom } from './flow.ts';
import { moveReasons } from './words.ts';

/** Who wants to move something, as far as moves ask. */
export interface Mover {
  readonly memberId: string | null;
  readonly permissions: ReadonlySet<string>;
  readonly teamIds: readonly string[];
  readonly isAssignee: boolean;
  /** The system itself: a timer or a rule. It may make every move, and demands still hold. */
  readonly isSystem: boolean;
}

/** The thing to be moved: where it is, and what its fields hold. */
export interface Moving {
  readonly state: string;
  readonly values: FilterRecord;
}

/** What the mover gives along. `ticked` names items of the move's checklist. */
export interface MoveGiven {
  readonly comment: string;
  readonly ticked: readonly string[];
}

/** One reason why not; `keys` are the fields or items that are missing. */
export interface MoveBlock {
  readonly reason: Word;
  readonly keys: readonly string[];
}

export type MoveAnswer =
  | {
      readonly ok: true;
      readonly move: FlowMove;
      readonly approval: ApprovalStep | null;
      /** Whose word is asked first when those who decide a topic are; null when the step names people. */
      readonly topicKey: string | null;
      /** What the approval goes by, in minor units; null when it goes by none, or nothing is filled in. */
      readonly amount: number | null;
    }
  | { readonly ok: false; readonly blocks: readonly MoveBlock[] };

/** Whether a move can be made now, and if not, every reason why. `approval` says who must agree before it happens. */
export function canMove(
  flow: FlowDefinition,
  key: string,
  moving: Moving,
  mover: Mover,
  given: MoveGiven,
): MoveAnswer {
  const move = flow.moves.find((one) => one.key === key);
  if (!move) return { ok: false, blocks: [block(moveReasons.unknown)] };
  if (!move.from.includes(moving.state)) return { ok: false, blocks: [block(moveReasons.elsewhere)] };
  if (!isYours(move.may, mover)) return { ok: false, blocks: [block(moveReasons.notYours)] };
  const blocks = missing(move, moving.values, given);
  if (blocks.length > 0) return { ok: false, blocks };
  const { approval } = move.demands;
  if (!approval) return { ok: true, move, approval: null, topicKey: null, amount: null };
  const amount = amountOf(approval, moving);
  return {
    ok: true,
    move,
    approval: approvalStep(approval, amount),
    topicKey: approval.topic ?? null,
    amount,
  };
}

/** The moves that this person can begin from here; what they demand is asked when they do. */
export function movesFor(flow: FlowDefinition, state: string, mover: Mover): FlowMove[] {
  return movesFrom(flow, state).filter(({ may }) => isYours(may, mover));
}

function isYours(may: MoveMay, mover: Mover): boolean {
  if (mover.isSystem) return true;
  const { permissions, teams, members, isForAssignee } = may;
  const isForAnybody = permissions.length + teams.length + members.length === 0 && !isForAssignee;
  if (isForAnybody || (isForAssignee && mover.isAssignee)) return true;
  if (mover.memberId !== null && members.includes(mover.memberId)) return true;
  return (
    permissions.some((key) => mover.permissions.has(key)) || teams.some((id) => mover.teamIds.includes(id))
  );
}

function missing({ demands }: FlowMove, values: FilterRecord, given: MoveGiven): MoveBlock[] {
  const fields = demands.fields.filter((key) => isEmpty(Object.hasOwn(values, key) ? values[key] : null));
  const items = demands.checklist.map(({ key }) => key).filter((key) => !given.ticked.includes(key));
  const blocks: MoveBlock[] = [];
  if (fields.length > 0) blocks.push(block(moveReasons.fieldsMissing, fields));
  if (items.length > 0) blocks.push(block(moveReasons.itemsMissing, items));
  if (demands.comment !== 'none' && given.comment.trim() === '')
    blocks.push(block(moveReasons.commentMissing));
  return blocks;
}

function amountOf({ amountField }: { amountField: string | null }, { values }: Moving): number | null {
  const value = amountField !== null && Object.hasOwn(values, amountField) ? values[amountField] : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function isEmpty(value: FieldValue): boolean {
  if (value === null || value === undefined || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}

function block(reason: Word, keys: readonly string[] = []): MoveBlock {
  return { reason, keys };
}
