import {
  type ApprovalEntry,
  approvalAsked,
  approvalReminded,
  approvalWaits,
  flowWords,
} from '@zhiyin/domain/platform';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { on } from '#platform/facts/reaction.ts';
import { knownNotices } from '#platform/notices/notice-kinds.ts';
import { notify } from '#platform/notices/notify.ts';
import { Refusal } from '#platform/refusal.ts';
import { findApproval, showApproval } from './approvals.ts';

const dayMs = 24 * 3600_000;
/** For how many days those who are asked are reminded. */
const remindedDays = 7;

/** Tells those who are asked that somebody waits for their word, at once and every day until they have given it. */
export const tellOfApproval = on(approvalAsked, 'platform.tell-of-approval', async (tx, { approvalId }) => {
  await call(tx, await showApproval(tx, approvalId));
  await schedule(tx, remindDaily, approvalId, new Date(tx.system.now().getTime() + dayMs));
});

/** Reminds once a day, for a week at most. */
export const remindDaily = dueKind('platform:remind-approval', {
  run: async (tx, { refId }) => {
    const approval = await showApproval(tx, refId);
    if (approval.outcome !== 'open') return undefined;
    await call(tx, approval);
    const next = tx.system.now().getTime() + dayMs;
    const isOver = next > Date.parse(approval.askedAt) + remindedDays * dayMs;
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
    await call(tx, approval);
    const { subjectKind, subjectId, moveKey } = approval;
    await announce(tx, approvalReminded, { approvalId, subjectKind, subjectId, moveKey });
    return approval;
  });
}

async function call(tx: Tx, approval: ApprovalEntry): Promise<void> {
  const { subjectKind, subjectId, title, approverIds, decisions, moveLabel, moveKey } = approval;
  if (!knownNotices.of(tx.system).subjects.has(subjectKind)) return;
  const said = new Set(decisions.map((one) => one.memberId));
  const waiting = approverIds.filter((id) => !said.has(id));
  const text = {
    zh: `等你审批“${moveLabel?.zh ?? moveKey}”：{title}`,
    en: `Your approval is asked for, “${moveLabel?.en ?? moveKey}”: {title}`,
  };
  await notify(tx, waiting, { kind: approvalWaits, text, values: { title }, subjectKind, subjectId });
}
