import { type FindingAbout, FindingOutcome, FindingState, improvementRead } from '@zhiyin/domain/improvement';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';

const shownMax = 20;

/** Findings that rest on a thing or changed it, the latest first. */
export async function listFindingsAbout(
  ctx: Context,
  { kind, ref }: { kind: string; ref: string },
): Promise<{ items: FindingAbout[] }> {
  requirePermission(ctx, improvementRead);
  const isStandard = sql<boolean>`(f.standard_ref is not distinct from ${ref} and f.standard_kind = ${kind})`;
  const rows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('findings as f')
      .select(['f.findingId', 'f.title', 'f.state', 'f.outcome', 'f.closedAt'])
      .select([isStandard.as('isStandard'), 'f.standardVersion as version'])
      .where('f.workspaceId', '=', tx.workspaceId)
      .where(
        sql<boolean>`f.finding_id in (
          select finding_id from findings where workspace_id = ${tx.workspaceId}
            and standard_kind = ${kind} and standard_ref = ${ref}
          union select finding_id from finding_evidence where workspace_id = ${tx.workspaceId}
            and ref = ${ref} and kind = ${kind})`,
      )
      .orderBy('f.openedAt', 'desc')
      .orderBy('f.findingId', 'desc')
      .limit(shownMax)
      .execute(),
  );
  const items = rows.map(({ state, outcome, closedAt, ...row }) => ({
    ...row,
    state: FindingState.parse(state),
    outcome: FindingOutcome.nullable().parse(outcome),
    closedAt: closedAt?.toISOString() ?? null,
    isStandard: row.isStandard === true,
    version: row.isStandard ? row.version : null,
  }));
  return { items };
}
