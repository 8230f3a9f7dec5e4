import { type ApprovalEntry, approvalAsked, approvalReminded, flowWords } from '@zhiyin/domain/platform';
import { type Context, requireMember } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { on } from '#platform/facts/reaction.ts';
import { Refusal } from '#platform/refusal.ts';
import { callApprovers } from './approval-notices.ts';
import { findApproval, showApproval } from './approvals.ts';

const dayMs = 24 * 3600_000;
/** For how many days those of a round are reminded. */
const remindedDays = 7;

/** Tells those who are asked that somebody waits for their word, at once and every day until they have given it. */
export const tellOfApproval = on(approvalAsked, 'platform.tell-of-approval', async (tx, { approvalId }) => {
  await callApprovers(tx, await showApproval(tx, approvalId));
  await schedule(tx, remindDaily, approvalId, new Date(tx.system.now().getTime() + dayMs));
});

/** Reminds once a day, for a week at most. */
export const remindDaily = dueKind('platform:remind-approval', {
  run: async (tx, { refId }) => {
    const approval = await showApproval(tx, refId);
    if (approval.outcome !== 'open') return undefined;
    await callApprovers(tx, approval);
    const next = tx.system.now().getTime() + dayMs;
    const isOver = next > Date.parse(approval.roundAt) + remindedDays * dayMs;
    return isOver ? undefined : { at: new Date(next) };
  },
});

/** Reminds those who have not given their word yet, at the wish of whoever asked. */
export async function remindApproval(ctx: Context, approvalId: string): Promise<ApprovalEntry> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    const { askedBy } = await findApproval(tx, approvalId, memberId);
    const approval = await showApproval(tx, approvalId);
    if (approval.outcome !== 'open') throw new Refusal('conflict', flowWords.approvalOver);
    if (askedBy !== memberId) throw new Refusal('forbidden', flowWords.moveNotAllowed);
    await callApprovers(tx, approval);
    const { subjectKind, subjectId, moveKey } = approval;
    await announce(tx, approvalReminded, { approvalId, subjectKind, subjectId, moveKey });
    return approval;
  });
}
