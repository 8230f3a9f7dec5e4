import { type ApprovalEntry, flowWords } from '@zhiyin/domain/platform';
import { type SqlBool, sql } from 'kysely';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findFlow } from '#platform/flows/find-flow.ts';
import { knownFlowSubjects } from '#platform/flows/flow-subject.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { Refusal } from '#platform/refusal.ts';
import { type ApprovalRow, presentApproval } from './rows.ts';

interface Listing {
  readonly box: 'to-decide' | 'asked';
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What waits for the caller's word, or what they asked for themselves; newest first. */
export async function listApprovals(
  ctx: Context,
  { box, after, limit }: Listing,
): Promise<{ items: ApprovalEntry[]; next: string | null }> {
  const memberId = requireMember(ctx);
  const before = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const mine =
      box === 'asked'
        ? sql<SqlBool>`asked_by = ${memberId}::uuid`
        : sql<SqlBool>`outcome = 'open' and approver_ids @> array[${memberId}::uuid] and not exists (
            select from approval_decisions d where d.workspace_id = approvals.workspace_id
            and d.approval_id = approvals.approval_id and d.member_id = ${memberId}::uuid)`;
    const rows = await approvals(tx)
      .where(mine)
      .$if(before !== null, (all) =>
        all.where(sql<SqlBool>`(asked_at, approval_id) < (${before?.at}, ${before?.id}::uuid)`),
      )
      .orderBy('askedAt', 'desc')
      .orderBy('approvalId', 'desc')
      .limit(limit + 1)
      .execute();
    const page = asPage(rows, limit, (last) => momentCursor.write(last.askedAt, last.approvalId));
    return { ...page, items: await shown(tx, page.items) };
  });
}

/** Approvals of one thing, newest first; whoever calls has checked that it may be seen. */
export async function approvalsOf(tx: Tx, subjectId: string): Promise<ApprovalEntry[]> {
  const rows = await approvals(tx)
    .where('subjectId', '=', subjectId)
    .orderBy('askedAt', 'desc')
    .limit(50)
    .execute();
  return shown(tx, rows);
}

/** One approval that concerns the caller. @throws Refusal `missing`, also when it is others' business. */
export async function findApproval(tx: Tx, approvalId: string, memberId: string): Promise<ApprovalRow> {
  const row = await approvals(tx).where('approvalId', '=', approvalId).executeTakeFirst();
  if (row && (row.askedBy === memberId || row.approverIds.includes(memberId))) return row;
  throw new Refusal('missing', flowWords.approvalNotFound);
}

/** As it stands now, held until the transaction ends. */
export async function lockApproval(tx: Tx, approvalId: string): Promise<ApprovalRow> {
  return approvals(tx).where('approvalId', '=', approvalId).forUpdate().executeTakeFirstOrThrow();
}

/** One approval as the API gives it. */
export async function showApproval(tx: Tx, approvalId: string): Promise<ApprovalEntry> {
  const row = await approvals(tx).where('approvalId', '=', approvalId).executeTakeFirstOrThrow();
  const [entry] = await shown(tx, [row]);
  if (!entry) throw new Error('an approval was read and is not shown');
  return entry;
}

function approvals(tx: Tx) {
  return tx.db
    .selectFrom('approvals')
    .select(['approvalId', 'subjectKind', 'subjectId', 'flowId', 'moveKey', 'fromState', 'comment', 'ticked'])
    .select(['topicKey', 'amount', 'needs', 'approverIds', 'askedBy', 'askedAt', 'outcome', 'endedAt'])
    .where('workspaceId', '=', tx.workspaceId);
}

async function shown(tx: Tx, rows: readonly ApprovalRow[]): Promise<ApprovalEntry[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ approvalId }) => approvalId);
  const decisions = await tx.db
    .selectFrom('approvalDecisions')
    .select(['approvalId', 'memberId', 'decision', 'note', 'decidedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('approvalId', 'in', ids)
    .orderBy('decidedAt')
    .execute();
  const titles = new Map<string, string>();
  for (const subject of knownFlowSubjects.of(tx.system)) {
    const own = rows.filter(({ subjectKind }) => subjectKind === subject.kind);
    const found = await subject.titles(
      tx,
      own.map(({ subjectId }) => subjectId),
    );
    for (const [id, title] of found) titles.set(id, title);
  }
  const flows = new Map(
    await Promise.all(
      [...new Set(rows.map(({ flowId }) => flowId))].map(async (id) => [id, await findFlow(tx, id)] as const),
    ),
  );
  return rows.map((row) => presentApproval(row, { titles, flows, decisions }));
}
