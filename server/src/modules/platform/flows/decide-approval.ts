import { type ApprovalOutcome, approvalProgress, type Decision } from '@zhiyin/domain/kit';
import {
  type ApprovalEntry,
  approvalAsked,
  approvalDecided,
  authorityWords,
  flowWords,
} from '@zhiyin/domain/platform';
import { whoDecides } from '#platform/authority/who-decides.ts';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { endApprovals } from '#platform/flows/approvals.ts';
import { flowSubjectOf } from '#platform/flows/flow-subject.ts';
import { type Speaker, speakerOf, voicesOf } from '#platform/flows/voices.ts';
import { Refusal } from '#platform/refusal.ts';
import { findApproval, lockApproval, showApproval } from './approvals.ts';
import { type ApprovalRow, roundsOfRow } from './rows.ts';

/**
 * Gives the caller's word on a move, and that of whoever they stand in for. The one that ends a round asks those of the
 * next; the one that settles it makes the move in the same transaction.
 *
 * @throws Refusal `missing` for whoever is not asked, `conflict` when it is over; and what the move itself refuses.
 */
export async function decideApproval(
  ctx: Context,
  { approvalId, decision, note }: { approvalId: string; decision: Decision; note: string },
): Promise<ApprovalEntry> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    const approval = await holdOpen(tx, approvalId, memberId);
    const speaker = await speakerOf(tx, memberId);
    const voices = await stillTheirs(tx, approval, voicesOf(speaker, approval));
    await keepWords(tx, approvalId, voices, { memberId, decision, note });
    const { round, outcome } = await progress(tx, approval, speaker);
    const { subjectKind, subjectId, moveKey } = approval;
    await announce(tx, approvalDecided, { approvalId, subjectKind, subjectId, moveKey, decision, outcome });
    if (outcome !== 'open') await settle(tx, approvalId, round, outcome);
    if (outcome === 'approved') await carryOut(tx, approval);
    if (outcome === 'open' && round > approval.round) await askNext(tx, approval, round);
    return showApproval(tx, approvalId);
  });
}

/** Takes back what the caller asked for. */
export async function withdrawApproval(ctx: Context, approvalId: string): Promise<ApprovalEntry> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    const approval = await holdOpen(tx, approvalId, memberId);
    if (approval.askedBy !== memberId) throw new Refusal('forbidden', flowWords.moveNotAllowed);
    await endApprovals(tx, [approvalId], 'withdrawn');
    return showApproval(tx, approvalId);
  });
}

/** The thing is held before its approval, in the order in which moves do. */
async function holdOpen(tx: Tx, approvalId: string, memberId: string): Promise<ApprovalRow> {
  const { subjectKind, subjectId } = await findApproval(tx, approvalId, memberId);
  await flowSubjectOf(tx, subjectKind).hold(tx, subjectId);
  const approval = await lockApproval(tx, approvalId);
  if (approval.outcome !== 'open') throw new Refusal('conflict', flowWords.approvalOver);
  return approval;
}

/**
 * Who is asked by topic may have changed hands since: rights of the moment of the decision count. Owners speak for those
 * who left, and decide everything.
 */
async function stillTheirs(
  tx: Tx,
  { topicKey, amount, round }: ApprovalRow,
  voices: readonly string[],
): Promise<readonly string[]> {
  if (voices.length === 0) throw new Refusal('missing', flowWords.approvalNotFound);
  if (topicKey === null || round > 0) return voices;
  const deciding = await whoDecides(tx, topicKey, amount);
  const isOwners = tx.actor.id !== null && !voices.includes(tx.actor.id) && deciding.includes(tx.actor.id);
  const theirs = isOwners ? voices : voices.filter((id) => deciding.includes(id));
  if (theirs.length === 0) throw new Refusal('forbidden', authorityWords.notYoursToDecide);
  return theirs;
}

async function keepWords(
  tx: Tx,
  approvalId: string,
  voices: readonly string[],
  { memberId, ...word }: { memberId: string; decision: Decision; note: string },
): Promise<void> {
  const { workspaceId } = tx;
  const decidedAt = tx.system.now();
  for (const voice of voices) {
    const said = { ...word, decidedAt, decidedBy: voice === memberId ? null : memberId };
    await tx.db
      .insertInto('approvalDecisions')
      .values({ workspaceId, approvalId, memberId: voice, ...said })
      .onConflict((row) => row.columns(['workspaceId', 'approvalId', 'memberId']).doUpdateSet(said))
      .execute();
  }
}

async function progress(tx: Tx, approval: ApprovalRow, { here }: Speaker) {
  const all = await tx.db
    .selectFrom('approvalDecisions')
    .select(['memberId', 'decision'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('approvalId', '=', approval.approvalId)
    .execute();
  const decisions = new Map(
    all.map(({ memberId, decision }): [string, Decision] => [
      memberId,
      decision === 'approved' ? 'approved' : 'refused',
    ]),
  );
  return approvalProgress(roundsOfRow(approval), approval.round, decisions, here);
}

async function settle(tx: Tx, approvalId: string, round: number, outcome: ApprovalOutcome): Promise<void> {
  await tx.db
    .updateTable('approvals')
    .set({ round, outcome, endedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('approvalId', '=', approvalId)
    .execute();
}

/** Those before have agreed: now those of another round are asked. */
async function askNext(tx: Tx, approval: ApprovalRow, round: number): Promise<void> {
  const { approvalId, subjectKind, subjectId, moveKey } = approval;
  const { needs, approverIds } = roundsOfRow(approval)[round] ?? { needs: 'one', approverIds: [] };
  const asked = { needs, approverIds: [...approverIds] };
  await tx.db
    .updateTable('approvals')
    .set({ round, roundAt: tx.system.now(), ...asked })
    .where('workspaceId', '=', tx.workspaceId)
    .where('approvalId', '=', approvalId)
    .execute();
  await announce(tx, approvalAsked, { approvalId, subjectKind, subjectId, moveKey, ...asked });
}

async function carryOut(tx: Tx, approval: ApprovalRow): Promise<void> {
  const { approvalId, subjectKind, subjectId, moveKey, comment, ticked } = approval;
  const cause = `approval:${approvalId}`;
  const move = { moveKey, given: { comment, ticked }, why: 'approval' } as const;
  await flowSubjectOf(tx, subjectKind).move({ ...tx, cause }, subjectId, move);
}
