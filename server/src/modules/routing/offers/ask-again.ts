import { dueKind } from '#platform/due/due-kind.ts';
import { handOutAll } from '../hand-out.ts';
import { takeLane } from '../lane.ts';
import { findPlan } from '../plan.ts';
import { askAgainKind } from './offering.ts';

/** Rings a while after somebody did not take what was offered: if it still waits, they may be asked again. */
export const askAgain = dueKind(askAgainKind, {
  atOnce: 1,
  run: async (tx) => {
    await takeLane(tx);
    await handOutAll(tx, await findPlan(tx));
    return undefined;
  },
});
