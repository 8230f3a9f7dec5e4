import { StepOutcome } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Tx } from '../context.ts';
import { dueKind } from '../due/due-kind.ts';
import { liveRules } from './compiled-rules.ts';
import { causeOf } from './fact-behind.ts';
import { countFailures, doStep } from './fire.ts';
import { keepOutcome, type NewFiring } from './firings.ts';
import { errandKind } from './rule-sets.ts';
import { tellOfTrouble } from './trouble/tell-trouble.ts';

/**
 * Does a step at the moment it asked for, unless its rule was switched off, removed or published anew meanwhile. Steps of
 * one firing that are due together go one after the other, in the order they stand in.
 */
export const doErrand = dueKind(errandKind, {
  run: async (tx, { refId }) => {
    const errand = await tx.db
      .selectFrom('ruleErrands')
      .select(['errandId', 'firingId', 'step'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('errandId', '=', refId)
      .executeTakeFirst();
    if (!errand) return undefined;
    const firing = await holdFiring(tx, errand.firingId);
    if (await isAnotherFirst(tx, errand)) return { at: tx.system.now() };
    await tx.db
      .deleteFrom('ruleErrands')
      .where('workspaceId', '=', tx.workspaceId)
      .where('errandId', '=', refId)
      .execute();
    if (firing) await goOn(tx, firing, errand.step);
    return undefined;
  },
});

type Firing = NewFiring & { readonly outcomes: unknown };

/** The firing, which nobody else writes to meanwhile; undefined when it is gone. */
async function holdFiring(tx: Tx, firingId: string): Promise<Firing | undefined> {
  return tx.db
    .selectFrom('ruleFirings')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('firingId', '=', firingId)
    .forUpdate()
    .executeTakeFirst();
}

/** True while a step that stands before this one is due as well. */
async function isAnotherFirst(tx: Tx, errand: { firingId: string; step: number }): Promise<boolean> {
  const before = await tx.db
    .selectFrom('ruleErrands as e')
    .innerJoin('due as d', (join) =>
      join.onRef('d.workspaceId', '=', 'e.workspaceId').onRef('d.refId', '=', 'e.errandId'),
    )
    .select('e.errandId')
    .where('e.workspaceId', '=', tx.workspaceId)
    .where('e.firingId', '=', errand.firingId)
    .where('e.step', '<', errand.step)
    .where('d.kind', '=', errandKind)
    .where('d.dueAt', '<=', tx.system.now())
    .where('d.failedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}

async function goOn(tx: Tx, firing: Firing, step: number): Promise<void> {
  const rule = (await liveRules(tx)).find(({ ruleId }) => ruleId === firing.ruleId);
  if (!rule || rule.version !== firing.version) return;
  const acting = { ...tx, cause: causeOf(firing.firingId) };
  const outcome = await doStep(acting, rule, firing, step, true);
  const outcomes = z.array(StepOutcome).parse(firing.outcomes);
  outcomes[step] = outcome;
  await keepOutcome(
    tx,
    firing.firingId,
    outcomes.every(({ isDone }) => isDone) ? 'done' : 'failed',
    outcomes,
  );
  if (!outcome.isDone) await tellOfTrouble(acting, firing, 'failed');
  await countFailures(acting, firing, [outcome]);
}
