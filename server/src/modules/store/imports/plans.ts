import { createHash } from 'node:crypto';
import { say } from '@zhiyin/domain/kit';
import { type ImportPlan, importFields, missingFields, Plan, planOf, storeWords } from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** How a file with these headers was read the last time, or is most likely to be read. */
export async function planFor(
  tx: Tx,
  headers: readonly string[],
): Promise<{ plan: ImportPlan; isRemembered: boolean }> {
  const row = await tx.db
    .selectFrom('storeImportPlans')
    .select('plan')
    .where('workspaceId', '=', tx.workspaceId)
    .where('headersHash', '=', hashOf(headers))
    .executeTakeFirst();
  const remembered = Plan.safeParse(row?.plan).data;
  return remembered
    ? { plan: remembered, isRemembered: true }
    : { plan: planOf(headers), isRemembered: false };
}

/** Keeps how a file is read for the next one with the same headers. */
export async function rememberPlan(tx: Tx, headers: readonly string[], plan: ImportPlan): Promise<void> {
  const kept = { plan: JSON.stringify(plan) };
  await tx.db
    .insertInto('storeImportPlans')
    .values({ workspaceId: tx.workspaceId, headersHash: hashOf(headers), ...kept })
    .onConflict((row) => row.columns(['workspaceId', 'headersHash']).doUpdateSet(kept))
    .execute();
}

/** @throws Refusal `invalid` when a plan is not for this file, or lacks what no file can do without. */
export function requireReadable(tx: Pick<Tx, 'locale'>, headers: readonly string[], plan: ImportPlan): void {
  if (plan.columns.length !== headers.length) throw new Refusal('invalid', storeWords.columnsDiffer);
  const used = plan.columns.filter((field) => field !== null);
  if (new Set(used).size < used.length) throw new Refusal('invalid', storeWords.columnTwice);
  const [missing] = missingFields(plan);
  if (missing === undefined) return;
  throw new Refusal('invalid', storeWords.fieldMissing, { field: say(importFields[missing], tx.locale) });
}

function hashOf(headers: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(headers)).digest('hex');
}
