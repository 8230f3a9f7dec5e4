import type { Skill } from '@zhiyin/domain/people';
import { pathOf } from '@zhiyin/domain/reasons';
import {
  type Delivery,
  type Demand,
  demandIn,
  escalated,
  type Method,
  type RoutingQueue,
  type RoutingSettings,
  weightOf,
} from '@zhiyin/domain/routing';
import type { Handable } from '#modules/inbox';
import { allSkills } from '#modules/people';
import { allReasons } from '#modules/reasons';
import type { Tx } from '#platform/context.ts';
import { allQueues, fieldsAsked, type ReadyQueue, ready } from './queues.ts';
import { findSettings } from './settings.ts';

/** How the shop hands out conversations, read once for a piece of work. */
export interface Plan {
  readonly settings: RoutingSettings;
  readonly queues: readonly ReadyQueue[];
  /** True when turns are taken by entry somewhere; else nobody needs to know them. */
  readonly takesTurnsByChannel: boolean;
  /** The fields of a conversation that decide where it stands. */
  readonly fields: readonly string[];
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
  /** The kind of the entry it came by. */
  readonly channel: string | null;
  /** The customer's language, where that is asked for. */
  readonly language: string | null;
  /** The lowest tier that it was escalated to; null: it was not. */
  readonly tierMin: number | null;
  /** Who handed it on, to whom it is not given back; null: nobody. */
  readonly handedOnBy: string | null;
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
  const skills = await livingSkills(tx, settings, queues);
  const readyQueues = ready(queues.map((queue) => withLivingSkills(queue, skills)));
  const languageSkillsOf = (language: string | null): string[] =>
    skills.filter((one) => one.language !== null && one.language === language).map(({ skillId }) => skillId);
  const byId = new Map(readyQueues.map((queue) => [queue.queueId, queue]));
  return {
    settings,
    queues: readyQueues,
    takesTurnsByChannel: [settings, ...readyQueues.map(({ definition }) => definition)].some(
      ({ method }) => method === 'round-robin',
    ),
    weigh: ({ priority, reasonKey }) => weightOf(difficulty, priority, lineage(reasonKey)),
    fields: [...fieldsAsked(readyQueues), ...(settings.isLanguageAsked ? ['customerLanguage'] : [])],
    demand: ({ queueId, teamId, step, weight, channel, language, tierMin, handedOnBy }) => {
      const queue = queueId === null ? undefined : byId.get(queueId);
      const languageSkillIds = languageSkillsOf(language);
      const bare = { teamId, weight, channel, languageSkillIds, handedOnBy };
      const asked = queue ? demandIn(queue.definition, bare, step) : { ...bare, needs: [], tierMin: 1 };
      return tierMin === null ? asked : escalated(asked, tierMin);
    },
    way: ({ queueId }) => (queueId === null ? undefined : byId.get(queueId))?.definition ?? settings,
  };
}

/** The skills that are not archived, as far as anything asks for one. */
async function livingSkills(
  tx: Tx,
  { isLanguageAsked }: RoutingSettings,
  queues: readonly RoutingQueue[],
): Promise<readonly Skill[]> {
  const isAsked = isLanguageAsked || queues.some(({ definition }) => definition.needs.length > 0);
  return isAsked ? allSkills(tx, false) : [];
}

/** What asks for an archived skill asks for nothing: nobody has it any more. */
function withLivingSkills(queue: RoutingQueue, skills: readonly Skill[]): RoutingQueue {
  const living = new Set(skills.map(({ skillId }) => skillId));
  const needs = queue.definition.needs.filter(({ skillId }) => living.has(skillId));
  return { ...queue, definition: { ...queue.definition, needs } };
}
