import {
  EvidenceKind,
  type FindingDetail,
  FindingState,
  improvementWords,
  StandardKind,
} from '@zhiyin/domain/improvement';
import { sql, type Updateable } from 'kysely';
import { isActiveMember } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { titlesOf } from './referred.ts';
import {
  type ActionRow,
  analysisOf,
  type Counts,
  type FindingRow,
  goalOf,
  presentAction,
  presentFinding,
} from './rows.ts';
import { findStandard } from './standards.ts';

/** Findings with how many actions each has. */
export function countedFindings(tx: Tx) {
  const actions = (
    holds: ReturnType<typeof sql>,
  ) => sql<number>`(select count(*)::int from improvement_actions a
    where a.workspace_id = f.workspace_id and a.finding_id = f.finding_id and ${holds})`;
  const now = tx.system.now();
  return tx.db
    .selectFrom('findings as f')
    .selectAll('f')
    .select([
      actions(sql`a.state <> 'dropped'`).as('actions'),
      actions(sql`a.state = 'done'`).as('actionsDone'),
      actions(sql`f.state <> 'closed' and a.state = 'planned' and a.due_at < ${now}`).as('actionsOverdue'),
    ])
    .where('f.workspaceId', '=', tx.workspaceId);
}

/** One finding. @throws Refusal `missing`. */
export async function findFinding(tx: Tx, findingId: string): Promise<FindingRow & Counts> {
  const row = await countedFindings(tx).where('f.findingId', '=', findingId).executeTakeFirst();
  if (!row) throw new Refusal('missing', improvementWords.findingGone);
  return row;
}

/** A finding, held until the transaction ends. @throws Refusal `missing`, or `conflict` for one that is closed. */
export async function lockFinding(tx: Tx, findingId: string): Promise<FindingRow> {
  const row = await tx.db
    .selectFrom('findings')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('findingId', '=', findingId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', improvementWords.findingGone);
  return row;
}

/** As `lockFinding`. @throws Refusal `conflict` when it is closed. */
export async function lockOpen(tx: Tx, findingId: string): Promise<FindingRow> {
  const row = await lockFinding(tx, findingId);
  if (row.state === 'closed') throw new Refusal('conflict', improvementWords.isClosed);
  return row;
}

/** @throws Refusal `conflict` when a colleague has changed it since the writer saw it. */
export function requireSeen(row: FindingRow, revision: number): void {
  if (row.revision !== revision) throw new Refusal('conflict', improvementWords.changedMeanwhile);
}

/** Writes columns of a finding that is held, and counts the change. */
export async function changeFindingRow(
  tx: Tx,
  { findingId, revision }: FindingRow,
  change: Updateable<DB['findings']>,
): Promise<void> {
  await tx.db
    .updateTable('findings')
    .set({ ...change, revision: revision + 1 })
    .where('workspaceId', '=', tx.workspaceId)
    .where('findingId', '=', findingId)
    .execute();
}

/** A finding with everything that belongs to it. @throws Refusal `missing`. */
export async function showFinding(tx: Tx, findingId: string): Promise<FindingDetail> {
  const row = await findFinding(tx, findingId);
  const actions = await actionsOf(tx, findingId);
  const as = { now: tx.system.now(), isClosed: row.state === 'closed' };
  const { description, closingNote, standard, standardRef, standardVersion } = row;
  return {
    ...presentFinding(row),
    ...{ description, closingNote, standard, standardRef, standardVersion },
    analysis: analysisOf(row),
    goal: goalOf(row),
    standardKind: row.standardKind === null ? null : StandardKind.parse(row.standardKind),
    standardNow: await findStandard(tx, row.standardKind, standardRef),
    evidence: await evidenceOf(tx, findingId),
    actionList: actions.map((action) => presentAction(action, as)),
    similar: await similarTo(tx, findingId),
  };
}

async function evidenceOf(tx: Tx, findingId: string): Promise<FindingDetail['evidence']> {
  const rows = await tx.db
    .selectFrom('findingEvidence')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('findingId', '=', findingId)
    .orderBy('evidenceId')
    .limit(200)
    .execute();
  const titles = await titlesOf(tx, rows);
  return rows.map(({ evidenceId, kind, ref, text, at, memberId }) => ({
    ...{ evidenceId, ref, text, memberId },
    kind: EvidenceKind.parse(kind),
    title: ref === null ? null : (titles.get(ref) ?? null),
    at: at.toISOString(),
  }));
}

async function actionsOf(tx: Tx, findingId: string): Promise<ActionRow[]> {
  return tx.db
    .selectFrom('improvementActions')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('findingId', '=', findingId)
    .orderBy('dueAt')
    .orderBy('actionId')
    .limit(200)
    .execute();
}

async function similarTo(tx: Tx, findingId: string): Promise<FindingDetail['similar']> {
  const rows = await tx.db
    .selectFrom('findings as f')
    .innerJoin('similarFindings as s', (join) =>
      join
        .onRef('s.workspaceId', '=', 'f.workspaceId')
        .on(
          sql<boolean>`f.finding_id = case when s.finding_id = ${findingId} then s.other_id else s.finding_id end`,
        ),
    )
    .select(['f.findingId', 'f.title', 'f.state'])
    .where('f.workspaceId', '=', tx.workspaceId)
    .where((either) =>
      either.or([either('s.findingId', '=', findingId), either('s.otherId', '=', findingId)]),
    )
    .orderBy('f.findingId')
    .execute();
  return rows.map(({ state, ...one }) => ({ ...one, state: FindingState.parse(state) }));
}

/** Who is to have it. @throws Refusal `invalid` when they do not work here any more, or nobody is named. */
export async function requireOwner(tx: Tx, ownerId: string | null): Promise<string> {
  if (ownerId !== null && (await isActiveMember(tx, ownerId))) return ownerId;
  throw invalidAt(tx, 'ownerId', improvementWords.ownerGone);
}
