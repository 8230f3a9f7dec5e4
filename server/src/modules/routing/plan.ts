import { pathOf } from '@zhiyin/domain/reasons';
import {
  type Delivery,
  type Demand,
  demandIn,
  type Method,
  plainDemand,
  type RoutingQueue,
  type RoutingSettings,
  weightOf,
} from '@zhiyin/domain/routing';
import type { Handable } from '#modules/inbox';
import { allSkills } from '#modules/people';
import { allReasons } from '#modules/reasons';
import type { Tx } from '#platform/context.ts';
import { allQueues, type ReadyQueue, ready } from './queues.ts';
import { findSettings } from './settings.ts';

/** How the shop hands out conversations, read once for a piece of work. */
export interface Plan {
  readonly settings: RoutingSettings;
  readonly queues: readonly ReadyQueue[];
  /** True when turns are taken by entry somewhere; else nobody needs to know them. */
  readonly takesTurnsByChannel: boolean;
  /** How much of somebody's capacity it takes. */
  weigh(conversation: Pick<Handable, 'priority' | 'reasonKey'>): number;
  /** What it asks of whoever gets it, in its queue, after so many steps of overflow. */
  demand(entry: Standing): Demand;
  /** By which method one is chosen for it, and whether they are asked. */
  way(entry: Pick<Standing, 'queueId'>): { readonly method: Method; readonly delivery: Delivery };
}

/** How a conversation stands in the queue. */
export interface Standing {
  readonly queueId: string | null;
  readonly teamId: string | null;
  readonly step: number;
  readonly weight: number;
}

export async function findPlan(tx: Tx): Promise<Plan> {
  const [settings, queues] = await Promise.all([findSettings(tx), allQueues(tx)]);
  return planFor(tx, settings, queues);
}

/** The plan that other settings and queues would make. */
export async function planFor(
  tx: Tx,
  settings: RoutingSettings,
  queues: readonly RoutingQueue[],
): Promise<Plan> {
  const { difficulty } = settings;
  const reasons = difficulty.reasons.length > 0 ? await allReasons(tx) : [];
  const lineage = (key: string | null): string[] => {
    if (key === null) return [];
    const path = pathOf(reasons, key).map((reason) => reason.key);
    return path.length > 0 ? path.toReversed() : [key];
  };
  const readyQueues = ready(await withLivingSkills(tx, queues));
  const byId = new Map(readyQueues.map((queue) => [queue.queueId, queue]));
  return {
    settings,
    queues: readyQueues,
    takesTurnsByChannel: [settings, ...readyQueues.map(({ definition }) => definition)].some(
      ({ method }) => method === 'round-robin',
    ),
    weigh: ({ priority, reasonKey }) => weightOf(difficulty, priority, lineage(reasonKey)),
    demand: ({ queueId, teamId, step, weight }) => {
      const queue = queueId === null ? undefined : byId.get(queueId);
      return queue
        ? demandIn(queue.definition, { teamId, weight }, step)
        : { ...plainDemand(teamId), weight };
    },
    way: ({ queueId }) => (queueId === null ? undefined : byId.get(queueId))?.definition ?? settings,
  };
}

/** What asks for an archived skill asks for nothing: nobody has it any more. */
async function withLivingSkills(tx: Tx, queues: readonly RoutingQueue[]): Promise<RoutingQueue[]> {
  if (queues.every(({ definition }) => definition.needs.length === 0)) return [...queues];
  const living = new Set((await allSkills(tx, false)).map(({ skillId }) => skillId));
  return queues.map((queue) => {
    const needs = queue.definition.needs.filter(({ skillId }) => living.has(skillId));
    return { ...queue, definition: { ...queue.definition, needs } };
  });
}
