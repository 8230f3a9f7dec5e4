import type { ApprovalStep, MoveGiven } from '@zhiyin/domain/kit';
import { approvalAsked, approvalEnded, flowWords } from '@zhiyin/domain/platform';
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
  /** The topic and amount that are to be decided; null when the step names whoever is asked. */
  readonly decision: { readonly topicKey: string; readonly amount: number | null } | null;
}

/**
 * Asks those of a step, or those who decide its topic, for their word. Whoever asks is not asked: nobody agrees with themselves.
 *
 * @throws Refusal `conflict` when nobody is left to ask.
 */
export async function askApproval(tx: Tx, asked: AskedMove, step: ApprovalStep): Promise<string> {
  const { given, decision, ...about } = asked;
  const all = decision
    ? await whoDecides(tx, decision.topicKey, decision.amount)
    : await flowSubjectOf(tx, asked.subjectKind).approvers(tx, step);
  const approverIds = [...new Set(all)].filter((id) => id !== tx.actor.id).sort();
  if (approverIds.length === 0) throw new Refusal('conflict', flowWords.approvalNobody);
  const approvalId = tx.system.newId();
  const needs = step.needs === 'all' && decision === null ? 'all' : 'one';
  await tx.db
    .insertInto('approvals')
    .values({
      workspaceId: tx.workspaceId,
      approvalId,
      ...about,
      ...decision,
      comment: given.comment,
      ticked: [...given.ticked],
      needs,
      approverIds,
      askedBy: tx.actor.id,
      askedAt: tx.system.now(),
      outcome: 'open',
    })
    .execute();
  const { subjectKind, subjectId, moveKey } = asked;
  await announce(tx, approvalAsked, { approvalId, subjectKind, subjectId, moveKey, approverIds, needs });
  return approvalId;
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
