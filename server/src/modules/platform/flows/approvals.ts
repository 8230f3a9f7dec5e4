import { type ApprovalEntry, flowWords } from '@zhiyin/domain/platform';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findFlow } from '#platform/flows/find-flow.ts';
import { knownFlowSubjects } from '#platform/flows/flow-subject.ts';
import { type Speaker, speakerOf, voicesOf } from '#platform/flows/voices.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { knownNotices } from '#platform/notices/notice-kinds.ts';
import { Refusal } from '#platform/refusal.ts';
import { type ApprovalRow, presentApproval, roundsOfRow } from './rows.ts';

interface Listing {
  readonly box: 'to-decide' | 'asked' | 'decided';
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What waits for the caller's word, what they asked for themselves, or gave their word on; newest first. */
export async function listApprovals(
  ctx: Context,
  { box, after, limit }: Listing,
): Promise<{ items: ApprovalEntry[]; next: string | null }> {
  const memberId = requireMember(ctx);
  const before = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const rows = await approvals(tx)
      .where(inBox(box, await speakerOf(tx, memberId)))
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

/** As `voicesOf`, in SQL, less those who have spoken; the member asked nothing of themselves. */
function inBox(box: Listing['box'], { memberId, speaksFor, isOwner, here }: Speaker): RawBuilder<SqlBool> {
  if (box === 'asked') return sql`asked_by = ${memberId}::uuid`;
  if (box === 'decided') {
    return sql`approval_id in (select d.approval_id from approval_decisions d
      where d.workspace_id = approvals.workspace_id
        and (d.member_id = ${memberId}::uuid or d.decided_by = ${memberId}::uuid))`;
  }
  const others = [...here];
  return sql`outcome = 'open' and asked_by is distinct from ${memberId}::uuid and exists (
    select from unnest(approver_ids) a (id)
    where (a.id = any(${[...speaksFor]}::uuid[]) or (${isOwner} and not a.id = any(${others}::uuid[])
        and (needs = 'all' or not approver_ids && ${others}::uuid[])))
      and not exists (select from approval_decisions d where d.workspace_id = approvals.workspace_id
        and d.approval_id = approvals.approval_id and d.member_id = a.id))`;
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

/**
 * One approval that concerns the caller, who asked for it, is asked in any of its rounds, or acts for somebody who is.
 *
 * @throws Refusal `missing`, also when it is others' business.
 */
export async function findApproval(tx: Tx, approvalId: string, memberId: string): Promise<ApprovalRow> {
  const row = await approvals(tx).where('approvalId', '=', approvalId).executeTakeFirst();
  if (row && (await concerns(tx, row, memberId))) return row;
  throw new Refusal('missing', flowWords.approvalNotFound);
}

/** Those among some approvals that concern the caller. */
export async function concerningMe(tx: Tx, approvalIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { kind, id } = tx.actor;
  if (kind !== 'member' || id === null || approvalIds.length === 0) return new Set();
  const rows = await approvals(tx)
    .where('approvalId', 'in', [...approvalIds])
    .execute();
  const mine: string[] = [];
  for (const row of rows) if (await concerns(tx, row, id)) mine.push(row.approvalId);
  return new Set(mine);
}

async function concerns(tx: Tx, row: ApprovalRow, memberId: string): Promise<boolean> {
  const isAsked = roundsOfRow(row).some(({ approverIds }) => approverIds.includes(memberId));
  if (isAsked || row.askedBy === memberId) return true;
  if (voicesOf(await speakerOf(tx, memberId), row).length > 0) return true;
  const said = await tx.db
    .selectFrom('approvalDecisions')
    .select('memberId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('approvalId', '=', row.approvalId)
    .where('decidedBy', '=', memberId)
    .executeTakeFirst();
  return said !== undefined;
}

/** One approval that concerns the caller, as the API gives it. @throws Refusal `missing`. */
export async function getApproval(ctx: Context, approvalId: string): Promise<ApprovalEntry> {
  const memberId = requireMember(ctx);
  return look(ctx, async (tx) => {
    await findApproval(tx, approvalId, memberId);
    return showApproval(tx, approvalId);
  });
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
    .select(['currency', 'rounds', 'round', 'roundAt'])
    .where('workspaceId', '=', tx.workspaceId);
}

async function shown(tx: Tx, rows: readonly ApprovalRow[]): Promise<ApprovalEntry[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ approvalId }) => approvalId);
  const decisions = await tx.db
    .selectFrom('approvalDecisions')
    .select(['approvalId', 'memberId', 'decidedBy', 'decision', 'note', 'decidedAt'])
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
  const isOpen = rows.some(({ outcome }) => outcome === 'open');
  const reader =
    isOpen && tx.actor.kind === 'member' && tx.actor.id !== null ? await speakerOf(tx, tx.actor.id) : null;
  const { subjects } = knownNotices.of(tx.system);
  const pathOf = (kind: string, id: string) => subjects.get(kind)?.pathOf(id) ?? null;
  return rows.map((row) => presentApproval(row, { titles, flows, decisions, reader, pathOf }));
}
