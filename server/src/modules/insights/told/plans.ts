import {
  lacking,
  ofRow,
  rowFields,
  type ToldPlan,
  toldFigure,
  toldPlanOf,
  toldReasons,
} from '@zhiyin/domain/insights';
import type { Tx } from '#platform/context.ts';
import { rememberedPlan, requireColumns } from '#platform/imports/plans.ts';
import { Refusal } from '#platform/refusal.ts';
import { figureImports } from './figure-imports.ts';

/**
 * How a file with these headers was read the last time, or is most likely to be read. The days it is of are never taken
 * from the file before. @throws Refusal `invalid` when it is no export that is known.
 */
export async function planFor(
  tx: Tx,
  headers: readonly string[],
): Promise<{ plan: ToldPlan; isRemembered: boolean }> {
  const remembered = await rememberedPlan(tx, figureImports, headers);
  if (remembered !== null) return { plan: { ...remembered, from: null, to: null }, isRemembered: true };
  const plan = toldPlanOf(headers);
  if (plan === null) throw new Refusal('invalid', toldReasons.notKnown);
  return { plan, isRemembered: false };
}

const fields: readonly string[] = rowFields.map(ofRow);

/** @throws Refusal `invalid` when a plan is not for this file, names what its export has not, or lacks days or figures. */
export function requireReadable(headers: readonly string[], plan: ToldPlan): void {
  requireColumns(headers, plan.columns);
  const unknown = plan.columns.find(
    (column) => column !== null && !fields.includes(column) && !toldFigure(plan.export, column),
  );
  if (typeof unknown === 'string')
    throw new Refusal('invalid', toldReasons.columnUnknown, { column: unknown });
  const lacks = lacking(plan);
  if (lacks === 'figures') throw new Refusal('invalid', toldReasons.figuresMissing);
  if (lacks === 'days') throw new Refusal('invalid', toldReasons.daysMissing);
}
