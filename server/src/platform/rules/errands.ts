import { StepOutcome } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Tx } from '../context.ts';
import { dueKind } from '../due/due-kind.ts';
import { liveRules } from './compiled-rules.ts';
import { causeOf } from './fact-behind.ts';
import { countFailures, doStep } from './fire.ts';
import { keepOutcome } from './firings.ts';
import { errandKind } from './rule-sets.ts';

/** Does a step at the moment it asked for, unless its rule was switched off, removed or published anew meanwhile. */
export const doErrand = dueKind(errandKind, {
  run: async (tx, { refId }) => {
    const errand = await tx.db
      .deleteFrom('ruleErrands')
      .where('workspaceId', '=', tx.workspaceId)
      .where('errandId', '=', refId)
      .returning(['firingId', 'step'])
      .executeTakeFirst();
    if (errand) await goOn(tx, errand.firingId, errand.step);
    return undefined;
  },
});

async function goOn(tx: Tx, firingId: string, step: number): Promise<void> {
  const firing = await tx.db
    .selectFrom('ruleFirings')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('firingId', '=', firingId)
    .executeTakeFirst();
  if (!firing) return;
  const rule = (await liveRules(tx)).find(({ ruleId }) => ruleId === firing.ruleId);
  if (!rule || rule.version !== firing.version) return;
  const acting = { ...tx, cause: causeOf(firingId) };
  const outcome = await doStep(acting, rule, firing, step, true);
  const outcomes = z.array(StepOutcome).parse(firing.outcomes);
  outcomes[step] = outcome;
  await keepOutcome(tx, firingId, outcomes.every(({ isDone }) => isDone) ? 'done' : 'failed', outcomes);
  await countFailures(acting, firing.ruleId, [outcome]);
}
