import type { RoutingQueue } from '@zhiyin/domain/routing';
import { SimulationDraft } from '@zhiyin/domain/routing';
import { z } from 'zod';

/** What somebody is trying: the draft, the days, and the simulation whose result they last looked at. */
const Trial = z.object({
  draft: SimulationDraft,
  asked: z.object({ from: z.string(), to: z.string(), withinSeconds: z.number() }),
  simulationId: z.string().nullable(),
});
export type Trial = z.infer<typeof Trial>;

/** What this browser keeps of a member's trial, so that a page that is loaded anew goes on with it; null for nothing. */
export function keptTrial(memberId: string): Trial | null {
  const stored = attempt(() => JSON.parse(localStorage.getItem(nameFor(memberId)) ?? 'null'));
  return Trial.safeParse(stored).data ?? null;
}

/** Keeps a trial; null forgets it. */
export function keepTrial(memberId: string, trial: Trial | null): void {
  const name = nameFor(memberId);
  attempt(() =>
    trial === null ? localStorage.removeItem(name) : localStorage.setItem(name, JSON.stringify(trial)),
  );
}

function nameFor(memberId: string): string {
  return `zhiyin.simulation.${memberId}`;
}

/** True when a queue of the draft was changed or deleted in the shop since: such a draft cannot be applied. */
export function isStale({ queues }: SimulationDraft, now: readonly RoutingQueue[]): boolean {
  const revisions = new Map(now.map(({ queueId, revision }) => [queueId, revision]));
  return queues.some(({ queueId, revision }) => queueId !== null && revisions.get(queueId) !== revision);
}

// Private windows and strict policies make the mere access throw.
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
