import { say } from '@zhiyin/domain/kit';
import { type ImportPlan, importFields, missingFields, planOf, storeWords } from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';
import { rememberedPlan, requireColumns } from '#platform/imports/plans.ts';
import { Refusal } from '#platform/refusal.ts';
import { orderImports } from './order-imports.ts';

/** How a file with these headers was read the last time, or is most likely to be read. */
export async function planFor(
  tx: Tx,
  headers: readonly string[],
): Promise<{ plan: ImportPlan; isRemembered: boolean }> {
  const remembered = await rememberedPlan(tx, orderImports, headers);
  return { plan: remembered ?? planOf(headers), isRemembered: remembered !== null };
}

/** @throws Refusal `invalid` when a plan is not for this file, or lacks what no file can do without. */
export function requireReadable(tx: Pick<Tx, 'locale'>, headers: readonly string[], plan: ImportPlan): void {
  requireColumns(headers, plan.columns);
  const [missing] = missingFields(plan);
  if (missing === undefined) return;
  throw new Refusal('invalid', storeWords.fieldMissing, { field: say(importFields[missing], tx.locale) });
}
