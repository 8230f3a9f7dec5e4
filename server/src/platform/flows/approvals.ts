import type { ApprovalRound, AskedRound, MoveGiven } from '@zhiyin/domain/kit';
import { approvalAsked, approvalEnded, flowWords } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { whoDecides } from '../authority/who-decides.ts';
import type { Tx } from '../context.ts';
import { announce } from '../facts/announce.ts';
import { Refusal } from '../refusal.ts';
import { flowSubjectOf } from './flow-subject.ts';

/** A move that somebody has to agree to first. */
export interface AskedMove {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly flowId: string;
  readonly moveKey: string;
  readonly fromState: string;
  readonly given: MoveGiven;
  /** The topic whose deciders are asked first; null when the first round names whom it asks. */
  readonly topicKey: string | null;
  /** What is to be decided about, in minor units, and the field that says so. */
  readonly amount: number | null;
  readonly amountField: string | null;
}

/**
 * Asks those of the first round, or those who decide its topic, for their word. Everybody of the later rounds is known
 * from the beginning. Whoever asks is not asked: nobody agrees with themselves.
 *
 * @throws Refusal `conflict` when nobody is left to ask in some round.
 */
export async function askApproval(
  tx: Tx,
  asked: AskedMove,
  wanted: readonly ApprovalRound[],
): Promise<string> {
  const { given, amountField, ...about } = asked;
  const rounds = await peopleOf(tx, asked, wanted);
  const [first] = rounds;
  if (!first) throw new Error('an approval was asked for without a round');
  const { needs, approverIds } = first;
  const approvalId = tx.system.newId();
  await tx.db
    .insertInto('approvals')
    .values({
      workspaceId: tx.workspaceId,
      approvalId,
      ...about,
      currency: await currencyOf(tx, asked),
      comment: given.comment,
      ticked: [...given.ticked],
      needs,
      approverIds: [...approverIds],
      rounds: sql`${JSON.stringify(rounds)}::jsonb`,
      askedBy: tx.actor.id,
      askedAt: tx.system.now(),
      outcome: 'open',
    })
    .execute();
  const { subjectKind, subjectId, moveKey } = asked;
  const told = { approvalId, subjectKind, subjectId, moveKey, approverIds: [...approverIds], needs };
  await announce(tx, approvalAsked, told);
  return approvalId;
}

async function peopleOf(tx: Tx, asked: AskedMove, wanted: readonly ApprovalRound[]): Promise<AskedRound[]> {
  const { topicKey, amount, subjectKind } = asked;
  const rounds: AskedRound[] = [];
  for (const [index, round] of wanted.entries()) {
    const isByTopic = index === 0 && topicKey !== null;
    const all = isByTopic
      ? await whoDecides(tx, topicKey, amount)
      : await flowSubjectOf(tx, subjectKind).approvers(tx, round);
    const approverIds = [...new Set(all)].filter((id) => id !== tx.actor.id).sort();
    if (approverIds.length === 0) throw new Refusal('conflict', flowWords.approvalNobody);
    rounds.push({ needs: isByTopic ? 'one' : round.needs, approverIds });
  }
  return rounds;
}

async function currencyOf(tx: Tx, asked: AskedMove): Promise<string | null> {
  const { amount, amountField, subjectKind, flowId } = asked;
  if (amount === null || amountField === null) return null;
  const fields = await flowSubjectOf(tx, subjectKind).fields(tx, flowId);
  return fields.find(({ key }) => key === amountField)?.currency ?? null;
}

/** True while a move of the thing waits for somebody's word. */
export async function hasOpenApproval(tx: Tx, subjectId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('approvals')
    .select('approvalId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('subjectId', '=', subjectId)
    .where('outcome', '=', 'open')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends what nobody has to decide any more: the asker took it back, or the thing or the move is gone. */
export async function endApprovals(
  tx: Tx,
  approvalIds: readonly string[],
  outcome: 'withdrawn' | 'void',
): Promise<void> {
  if (approvalIds.length === 0) return;
  const ended = await tx.db
    .updateTable('approvals')
    .set({ outcome, endedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('approvalId', 'in', [...approvalIds])
    .where('outcome', '=', 'open')
    .returning(['approvalId', 'subjectKind', 'subjectId', 'moveKey'])
    .execute();
  for (const about of ended) await announce(tx, approvalEnded, { ...about, outcome });
}

/** Ends whatever is open about a thing that goes away. */
export async function voidApprovalsOf(tx: Tx, subjectId: string): Promise<void> {
  const open = await tx.db
    .selectFrom('approvals')
    .select('approvalId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('subjectId', '=', subjectId)
    .where('outcome', '=', 'open')
    .execute();
  await endApprovals(
    tx,
    open.map(({ approvalId }) => approvalId),
    'void',
  );
}
