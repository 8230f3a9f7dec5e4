import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { capacityMax, skillsMax } from '../../people/index.ts';
import { RoutingSettings } from '../contract.ts';
import { routingManage } from '../permissions.ts';
import { QueueDefinition } from '../queue.ts';
import { queuesMax } from '../queues-contract.ts';
import { Outcome } from './outcome.ts';

/** The longest period that is played again. */
export const simulatedDaysMax = 31;

const { isSticky, method, difficulty, headStarts, isLanguageAsked } = RoutingSettings.shape;
const { delivery, offering, breather, substituteAfterMinutes } = RoutingSettings.shape;

/** Settings that are tried and not saved. */
export const SimulationDraft = z.strictObject({
  settings: z.strictObject({
    isSticky,
    method,
    difficulty,
    headStarts,
    isLanguageAsked: isLanguageAsked.default(false),
    /** Left out: as they are in the shop. */
    delivery: delivery.optional(),
    offering: offering.optional(),
    breather: breather.optional(),
    substituteAfterMinutes: substituteAfterMinutes.optional(),
  }),
  /** In their order; `queueId` null is one yet to be made. `revision` is the one that was changed. */
  queues: z
    .array(
      z.strictObject({
        queueId: Id.nullable(),
        revision: z.number().int().nullable(),
        definition: QueueDefinition,
      }),
    )
    .max(queuesMax),
  /** Of whom it is another than now. */
  capacities: z
    .array(z.strictObject({ memberId: Id, capacity: z.number().int().min(0).max(capacityMax) }))
    .max(2000),
  /** Skills that queues do not ask for. */
  skillsOff: z.array(Id).max(skillsMax),
});
export type SimulationDraft = z.infer<typeof SimulationDraft>;

/** What a simulation cannot know, each as far as it concerns this one. */
export const simulationRemarks = [
  'as-now',
  'leaves-as-then',
  'same-talks',
  'nothing-before',
  'not-replayed',
  'offers-as-then',
  'shifts-from-work',
  'by-hand',
  'members-gone',
] as const;

export const Simulation = z.object({
  simulationId: Id,
  draft: SimulationDraft,
  from: Moment,
  to: Moment,
  /** How soon an answer is in time. */
  withinSeconds: z.number().int(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** How far it is: conversations looked at, of how many; 0 of 0 before that is known. */
  doneCount: z.number().int(),
  total: z.number().int(),
  /** What happened, what today's settings make of it, and what the draft does; null until it is done. */
  result: z
    .object({
      real: Outcome,
      today: Outcome,
      draft: Outcome,
      remarks: z.array(z.enum(simulationRemarks)),
    })
    .nullable(),
  startedAt: Moment,
});
export type Simulation = z.infer<typeof Simulation>;

const simulation = z.strictObject({ simulationId: Id });

export const startSimulation = endpoint('routing.start-simulation', {
  method: 'POST',
  path: '/routing/simulations',
  may: routingManage,
  words: { zh: '用过去的数据试分配设置', en: 'Play a past period again with other settings' },
  body: z.strictObject({
    from: Moment,
    to: Moment,
    withinSeconds: z.number().int().min(1).max(86_400),
    draft: SimulationDraft,
  }),
  callsPerMinute: 20,
  response: Simulation,
});

/** The last ones, the latest first. */
export const listSimulations = endpoint('routing.list-simulations', {
  method: 'GET',
  path: '/routing/simulations',
  may: routingManage,
  words: { zh: '列出试过的分配设置', en: 'List the last simulations' },
  response: z.object({ items: z.array(Simulation) }),
});

export const getSimulation = endpoint('routing.get-simulation', {
  method: 'GET',
  path: '/routing/simulations/:simulationId',
  may: routingManage,
  words: { zh: '查看试算的进度和结果', en: 'See how far a simulation is and what came of it' },
  params: simulation,
  response: Simulation,
});

export const cancelSimulation = endpoint('routing.cancel-simulation', {
  method: 'POST',
  path: '/routing/simulations/:simulationId/cancel',
  may: routingManage,
  words: { zh: '取消试算', en: 'Cancel a simulation' },
  params: simulation,
  response: Simulation,
});

/** Makes the draft of a simulation the shop's settings. Capacities need the right to manage colleagues. */
export const applySimulation = endpoint('routing.apply-simulation', {
  method: 'POST',
  path: '/routing/simulations/:simulationId/apply',
  may: routingManage,
  words: { zh: '采用试算的分配设置', en: 'Make the settings of a simulation the shop’s' },
  params: simulation,
  response: Simulation,
});
