import { nextStepAfter, stepAt } from '@zhiyin/domain/routing';
import { dueKind } from '#platform/due/due-kind.ts';
import { handOutAll } from './hand-out.ts';
import { takeLane } from './lane.ts';
import { findPlan } from './plan.ts';
import { entryOf, takeStep } from './queue.ts';

/** Rings when somebody has waited so long that their queue asks for less: whoever else may take them gets them at once. */
export const overflowClock = dueKind('routing.overflow', {
  atOnce: 1,
  run: async (tx, { refId: conversationId }) => {
    await takeLane(tx);
    const plan = await findPlan(tx);
    const entry = await entryOf(tx, conversationId);
    const queue = plan.queues.find(({ queueId }) => queueId === entry?.queueId);
    if (!entry || !queue) return undefined;
    const waitedSeconds = (tx.system.now().getTime() - entry.since.getTime()) / 1000;
    const step = stepAt(queue.definition, waitedSeconds);
    if (step > entry.step) await takeStep(tx, conversationId, step);
    await handOutAll(tx, plan);
    const after = nextStepAfter(queue.definition, step);
    return after === null ? undefined : { at: new Date(entry.since.getTime() + after * 1000) };
  },
});
