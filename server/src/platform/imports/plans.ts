import { createHash } from 'node:crypto';
import { importWords } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { Importer } from './importer.ts';

/** How a file of this shape was read the last time; null when none was, or when that plan is understood no more. */
export async function rememberedPlan<Plan>(
  tx: Tx,
  { plan, work }: Importer<Plan>,
  shape: unknown,
): Promise<Plan | null> {
  const row = await tx.db
    .selectFrom('importPlans')
    .select('plan')
    .where('workspaceId', '=', tx.workspaceId)
    .where('kind', '=', work.kind)
    .where('shapeHash', '=', hashOf(shape))
    .executeTakeFirst();
  return plan.safeParse(row?.plan).data ?? null;
}

/** Keeps how a file is read for the next one of its shape. */
export async function rememberPlan<Plan>(
  tx: Tx,
  { work }: Importer<Plan>,
  shape: unknown,
  plan: Plan,
): Promise<void> {
  const kept = { plan: JSON.stringify(plan) };
  await tx.db
    .insertInto('importPlans')
    .values({ workspaceId: tx.workspaceId, kind: work.kind, shapeHash: hashOf(shape), ...kept })
    .onConflict((row) => row.columns(['workspaceId', 'kind', 'shapeHash']).doUpdateSet(kept))
    .execute();
}

/** @throws Refusal `invalid` when a plan has not the columns of the file, or two that mean the same. */
export function requireColumns(headers: readonly string[], columns: readonly (string | null)[]): void {
  if (columns.length !== headers.length) throw new Refusal('invalid', importWords.columnsDiffer);
  const used = columns.filter((column) => column !== null);
  if (new Set(used).size < used.length) throw new Refusal('invalid', importWords.columnTwice);
}

function hashOf(shape: unknown): string {
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex');
}
