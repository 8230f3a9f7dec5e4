import { approvalOutcome, type Decision } from '@zhiyin/domain/kit';
import { type ApprovalEntry, approvalDecided, authorityWords, flowWords } from '@zhiyin/domain/platform';
import { mayDecide } from '#platform/authority/who-decides.ts';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { endApprovals } from '#platform/flows/approvals.ts';
import { flowSubjectOf } from '#platform/flows/flow-subject.ts';
import { Refusal } from '#platform/refusal.ts';
import { findApproval, lockApproval, showApproval } from './approvals.ts';
import type { ApprovalRow } from './rows.ts';

/**
 * Gives the caller's word on a move. The one that settles it makes the move in the same transaction.
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
    if (!approval.approverIds.includes(memberId)) throw new Refusal('missing', flowWords.approvalNotFound);
    await requireStillTheirs(tx, approval);
    const outcome = await decide(tx, approval, { memberId, decision, note });
    const { subjectKind, subjectId, moveKey } = approval;
    await announce(tx, approvalDecided, { approvalId, subjectKind, subjectId, moveKey, decision, outcome });
    if (outcome === 'approved') await carryOut(tx, approval);
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

/** Who is asked by topic may have changed hands since: rights of the moment of the decision count. */
async function requireStillTheirs(tx: Tx, { topicKey, amount }: ApprovalRow): Promise<void> {
  if (topicKey === null || (await mayDecide(tx, topicKey, amount))) return;
  throw new Refusal('forbidden', authorityWords.notYoursToDecide);
}

async function decide(
  tx: Tx,
  { approvalId, approverIds, needs }: ApprovalRow,
  said: { memberId: string; decision: Decision; note: string },
) {
  const { workspaceId } = tx;
  const decidedAt = tx.system.now();
  const { memberId, ...word } = said;
  await tx.db
    .insertInto('approvalDecisions')
    .values({ workspaceId, approvalId, memberId, ...word, decidedAt })
    .onConflict((row) =>
      row.columns(['workspaceId', 'approvalId', 'memberId']).doUpdateSet({ ...word, decidedAt }),
    )
    .execute();
  const all = await tx.db
    .selectFrom('approvalDecisions')
    .select(['memberId', 'decision'])
    .where('workspaceId', '=', workspaceId)
    .where('approvalId', '=', approvalId)
    .execute();
  const decisions = new Map(
    all.map((one): [string, Decision] => [
      one.memberId,
      one.decision === 'approved' ? 'approved' : 'refused',
    ]),
  );
  const outcome = approvalOutcome(needs === 'all' ? 'all' : 'one', approverIds, decisions);
  if (outcome === 'open') return outcome;
  await tx.db
    .updateTable('approvals')
    .set({ outcome, endedAt: decidedAt })
    .where('workspaceId', '=', workspaceId)
    .where('approvalId', '=', approvalId)
    .execute();
  return outcome;
}

async function carryOut(tx: Tx, approval: ApprovalRow): Promise<void> {
  const { approvalId, subjectKind, subjectId, moveKey, comment, ticked } = approval;
  const cause = `approval:${approvalId}`;
  const move = { moveKey, given: { comment, ticked }, why: 'approval' } as const;
  await flowSubjectOf(tx, subjectKind).move({ ...tx, cause }, subjectId, move);
}
