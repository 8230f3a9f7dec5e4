import { type SensitiveKind, sensitiveKinds } from '@zhiyin/domain/kit';
import {
  manageRedaction,
  type RedactionCount,
  type RedactionDays,
  type RedactionPolicy,
  redactionPublished,
  redactionWords,
} from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { countRedaction } from '#platform/redaction/count-redaction.ts';
import { knownRedactionPlaces } from '#platform/redaction/place.ts';
import { findPolicy, type StoredPolicy } from '#platform/redaction/policy.ts';
import { redact } from '#platform/redaction/run-redaction.ts';
import { Refusal } from '#platform/refusal.ts';

export async function getRedaction(ctx: Context): Promise<RedactionPolicy> {
  requirePermission(ctx, manageRedaction);
  return look(ctx, async (tx) => present(await findPolicy(tx)));
}

/** What some ages would take out now. Changes nothing. */
export async function tryRedaction(ctx: Context, days: RedactionDays): Promise<RedactionCount> {
  requirePermission(ctx, manageRedaction);
  return look(ctx, (tx) => countRedaction(tx, days));
}

/**
 * Sets the ages. Taking out begins at once, from the oldest text of every place. What it takes out is gone for good.
 *
 * @throws Refusal `conflict` when somebody changed them since the revision that was edited.
 */
export async function publishRedaction(
  ctx: Context,
  { days, after }: { readonly days: RedactionDays; readonly after: number },
): Promise<RedactionPolicy> {
  requirePermission(ctx, manageRedaction);
  return transact(ctx, async (tx) => {
    const before = await findPolicy(tx);
    if (before.revision !== after || !(await isStored(tx, days, after)))
      throw new Refusal('conflict', redactionWords.changedMeanwhile);
    // A new age may reach further back, and what is found today may not have been known before.
    for (const { key, isRecords } of knownRedactionPlaces.of(tx.system)) {
      const changed = sensitiveKinds.filter((kind) => {
        const age = isRecords ? 'records' : kind;
        return before.days[age] !== days[age];
      });
      if (changed.length > 0) await forgetMarks(tx, key, changed);
    }
    await schedule(tx, redact, tx.workspaceId, tx.system.now());
    const told = { workspaceId: tx.workspaceId, before: before.days, after: days };
    await announce(tx, redactionPublished, told);
    return present(await findPolicy(tx));
  });
}

async function forgetMarks(tx: Tx, place: string, kinds: readonly SensitiveKind[]): Promise<void> {
  await tx.db
    .deleteFrom('redactionMarks')
    .where('workspaceId', '=', tx.workspaceId)
    .where('place', '=', place)
    .where('kind', 'in', [...kinds])
    .execute();
}

/** True unless somebody stored other ages since. */
async function isStored(tx: Tx, days: RedactionDays, after: number): Promise<boolean> {
  const change = {
    days: sql<string>`${JSON.stringify(days)}::jsonb`,
    revision: after + 1,
    changedAt: tx.system.now(),
    changedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
    isCatchingUp: true,
  };
  const row = await tx.db
    .insertInto('redactionPolicies')
    .values({ workspaceId: tx.workspaceId, ...change })
    .onConflict((conflict) =>
      conflict.column('workspaceId').doUpdateSet(change).where('redactionPolicies.revision', '=', after),
    )
    .returning('revision')
    .executeTakeFirst();
  return row !== undefined;
}

function present({ changedAt, ranAt, ...policy }: StoredPolicy): RedactionPolicy {
  return {
    ...policy,
    changedAt: changedAt?.toISOString() ?? null,
    ranAt: ranAt?.toISOString() ?? null,
  };
}
