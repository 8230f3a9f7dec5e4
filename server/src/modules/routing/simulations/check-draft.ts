import type { RoutingQueue, SimulationDraft } from '@zhiyin/domain/routing';
import type { Tx } from '#platform/context.ts';
import { checkQueue } from '../actions/check-queue.ts';

/** The queues of a draft, each under an id: those yet to be made have one that no queue has. */
export function queuesOf({ queues, skillsOff }: SimulationDraft): RoutingQueue[] {
  const off = new Set(skillsOff);
  return queues.map(({ queueId, revision, definition }, index) => ({
    queueId: queueId ?? `new-${index}`,
    revision: revision ?? 0,
    definition: { ...definition, needs: definition.needs.filter(({ skillId }) => !off.has(skillId)) },
  }));
}

/** Refuses a draft whose queues could not be saved either. */
export async function checkDraft(tx: Tx, draft: SimulationDraft): Promise<void> {
  const queues = queuesOf(draft);
  for (const { queueId, definition } of queues) await checkQueue(tx, queues, queueId, definition);
}
