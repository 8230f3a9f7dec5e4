import {
  type ApprovalEntry,
  approvalDecided,
  approvalEnded,
  approvalSettled,
  approvalWaits,
} from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { on } from '#platform/facts/reaction.ts';
import { withStandIns } from '#platform/flows/voices.ts';
import type { NoticeSubject } from '#platform/notices/notice-kinds.ts';
import { notify } from '#platform/notices/notify.ts';
import { concerningMe, showApproval } from './approvals.ts';

/** Approvals as notices are about them: whoever is asked need not see the thing itself. */
export const approvalNotices: NoticeSubject = {
  kind: 'approval',
  pathOf: (approvalId) => `/approvals/${approvalId}`,
  seen: concerningMe,
};

const about = (approvalId: string) => ({ subjectKind: approvalNotices.kind, subjectId: approvalId });

/** Calls those of the present round who have not given their word yet, and whoever stands in for them. */
export async function callApprovers(tx: Tx, approval: ApprovalEntry): Promise<void> {
  const { approvalId, title, approverIds, decisions, askedBy, moveLabel, moveKey } = approval;
  const said = new Set(decisions.map((one) => one.memberId));
  const waiting = approverIds.filter((id) => !said.has(id));
  const called = (await withStandIns(tx, waiting)).filter((id) => id !== askedBy);
  const text = {
    zh: `等你审批“${moveLabel?.zh ?? moveKey}”：{title}`,
    en: `Your approval is asked for, “${moveLabel?.en ?? moveKey}”: {title}`,
  };
  await notify(tx, called, { kind: approvalWaits, text, values: { title }, ...about(approvalId) });
}

/** Whoever asked hears that it was approved, or refused and why. */
export const tellOfDecision = on(
  approvalDecided,
  'platform.tell-of-decision',
  async (tx, { approvalId, outcome }) => {
    if (outcome === 'open') return;
    const { askedBy, title, moveLabel, moveKey, decisions } = await showApproval(tx, approvalId);
    if (askedBy === null) return;
    const refusal = decisions.find(({ decision }) => decision === 'refused')?.note ?? '';
    const why = outcome === 'refused' && refusal !== '' ? refusal : null;
    const zh = `“${moveLabel?.zh ?? moveKey}”${outcome === 'approved' ? '已同意' : '被拒绝'}：{title}`;
    const en = `“${moveLabel?.en ?? moveKey}” was ${outcome}: {title}`;
    const text = why === null ? { zh, en } : { zh: `${zh}（{why}）`, en: `${en} ({why})` };
    const values = { title, why: why ?? '' };
    await notify(tx, [askedBy], { kind: approvalSettled, text, values, ...about(approvalId) });
  },
);

/** Whoever asked hears that nobody will decide: what it was about, or its move, is gone. */
export const tellOfVoid = on(approvalEnded, 'platform.tell-of-void', async (tx, { approvalId, outcome }) => {
  if (outcome !== 'void') return;
  const { askedBy, title, moveLabel, moveKey } = await showApproval(tx, approvalId);
  if (askedBy === null) return;
  const text = {
    zh: `“${moveLabel?.zh ?? moveKey}”的审批已失效：{title}`,
    en: `The approval of “${moveLabel?.en ?? moveKey}” is void: {title}`,
  };
  await notify(tx, [askedBy], { kind: approvalSettled, text, values: { title }, ...about(approvalId) });
});
