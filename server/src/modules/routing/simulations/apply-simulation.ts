import {
  queuesChanged,
  type RoutingQueue,
  routingManage,
  routingWords,
  type Simulation,
  SimulationDraft,
  simulationApplied,
} from '@zhiyin/domain/routing';
import { setCapacity } from '#modules/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeSettings } from '../actions/change-settings.ts';
import { takeLane } from '../lane.ts';
import { noteListening } from '../listening.ts';
import { allQueues, keepQueues } from '../queues.ts';
import { checkDraft, queuesOf } from './check-draft.ts';
import { findSimulation, presentSimulation } from './rows.ts';

/**
 * Makes the draft of a simulation the shop's settings, all of it or nothing; what waits is handed out by them at once.
 *
 * @throws Refusal `conflict` when a queue was changed, made or deleted since the draft was begun; `forbidden` when it
 * says other capacities and the caller may not set them.
 */
export async function applySimulation(
  ctx: Context,
  { simulationId }: { simulationId: string },
): Promise<Simulation> {
  requirePermission(ctx, routingManage);
  return transact(ctx, async (tx) => {
    const row = await findSimulation(tx, simulationId, true);
    const draft = SimulationDraft.parse(row.draft);
    await takeLane(tx);
    requireUnchanged(await allQueues(tx), draft);
    await checkDraft(tx, draft);
    await saveQueues(tx, draft);
    await changeSettings(tx, draft.settings);
    for (const one of draft.capacities) await setCapacity(tx, one);
    await announce(tx, simulationApplied, { simulationId });
    return presentSimulation(row);
  });
}

function requireUnchanged(queues: readonly RoutingQueue[], draft: SimulationDraft): void {
  const known = new Map(queues.map(({ queueId, revision }) => [queueId, revision]));
  const isSame = draft.queues.every(
    ({ queueId, revision }) => queueId === null || known.get(queueId) === revision,
  );
  if (!isSame) throw new Refusal('conflict', routingWords.queueChangedMeanwhile);
}

/** Those that the draft does not name are no more. */
async function saveQueues(tx: Tx, draft: SimulationDraft): Promise<void> {
  const queues = queuesOf(draft).map(({ definition }, place) => {
    const { queueId, revision } = draft.queues[place] ?? { queueId: null, revision: null };
    return {
      queueId: queueId ?? tx.system.newId(),
      revision: (revision ?? 0) + 1,
      definition,
    };
  });
  await keepQueues(tx, queues);
  await noteListening(tx);
  await announce(tx, queuesChanged, { workspaceId: tx.workspaceId, queueId: null, what: 'ordered' });
}
