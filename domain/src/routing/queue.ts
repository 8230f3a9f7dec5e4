import { z } from 'zod';
import { FilterShape } from '../kit/filter/filter.ts';
import { Id, Line } from '../kit/shapes.ts';
import { SkillLevel, Tier } from '../people/index.ts';
import type { Demand } from './demand.ts';
import { methods } from './method.ts';
import { deliveries } from './offering.ts';
import { HeadStarts } from './queue-order.ts';

/** What changes when nobody took it for so long; everything that is not said stays as it was. */
export const OverflowStep = z.strictObject({
  /** Since it waits for somebody. */
  afterSeconds: z.number().int().min(5).max(86_400),
  /** Who may take it from then on: the same, another team, or everybody. */
  reach: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('same') }),
    z.strictObject({ kind: z.literal('team'), teamId: Id }),
    z.strictObject({ kind: z.literal('everybody') }),
  ]),
  /** Somebody without the skills, or of a lower tier, is better than nobody. */
  isSkillWaived: z.boolean(),
  isTierWaived: z.boolean(),
  /** The tier above the highest that it was given to may take it as well. */
  isNextTierAsked: z.boolean().default(false),
});
export type OverflowStep = z.infer<typeof OverflowStep>;

/** Those for whom something holds count as having waited longer: a class of customers, or anything else. */
export const Advantage = z.strictObject({
  filter: FilterShape,
  minutes: z.number().int().min(1).max(1440),
});
export type Advantage = z.infer<typeof Advantage>;

/** Which conversations stand together, who may take them, and how one of these is chosen. */
export const QueueDefinition = z
  .strictObject({
    name: Line(60),
    /** Over the fields of a conversation; the first queue for which it holds gets the conversation. */
    filter: FilterShape,
    /** Who serves it; null: whoever may take the conversation anyway. */
    teamId: Id.nullable(),
    needs: z.array(z.strictObject({ skillId: Id, level: SkillLevel })).max(10),
    tierMin: Tier,
    /** The highest tier that it is given to at first, so that higher ones stay free; null: all above. */
    tierMax: Tier.nullable().default(null),
    method: z.enum(methods),
    /** `offer`: they are asked and may decline; `push`: it is theirs at once. */
    delivery: z.enum(deliveries).default('push'),
    /** How much longer than they did those in it count as having waited. */
    headStartMinutes: z.number().int().min(0).max(1440),
    /** What each priority is worth in it; null: as everywhere. */
    headStarts: HeadStarts.nullable().default(null),
    /** In their order: the first that holds counts. */
    advantages: z.array(Advantage).max(5).default([]),
    overflow: z
      .array(OverflowStep)
      .max(3)
      .refine(
        (steps) => steps.every((one, index) => one.afterSeconds > (steps[index - 1]?.afterSeconds ?? 0)),
        {
          message: 'routing.overflow-in-order',
        },
      ),
  })
  .refine(({ tierMin, tierMax }) => tierMax === null || tierMax >= tierMin, {
    path: ['tierMax'],
    message: 'routing.tiers-in-order',
  });
export type QueueDefinition = z.infer<typeof QueueDefinition>;

/** How many steps of a queue's overflow have come for one that waits since then; 0 before the first. */
export function stepAt({ overflow }: Pick<QueueDefinition, 'overflow'>, waitedSeconds: number): number {
  return overflow.filter(({ afterSeconds }) => waitedSeconds >= afterSeconds).length;
}

/** After how many seconds of waiting the next step comes; null after the last. */
export function nextStepAfter({ overflow }: Pick<QueueDefinition, 'overflow'>, step: number): number | null {
  return overflow[step]?.afterSeconds ?? null;
}

/** What a conversation asks before its queue is asked. Its team stands above the queue's until an overflow says otherwise. */
export type Bare = Pick<Demand, 'teamId' | 'weight' | 'channel' | 'languageSkillIds' | 'handedOnBy'>;

/** What a conversation asks of whoever gets it, in a queue, after so many steps of overflow. */
export function demandIn(queue: QueueDefinition, bare: Bare, step: number): Demand {
  const { needs, tierMin, tierMax } = queue;
  let demand: Demand = { ...bare, needs, tierMin, tierMax, teamId: bare.teamId ?? queue.teamId };
  for (const one of queue.overflow.slice(0, step)) {
    demand = {
      ...demand,
      teamId: teamReached(one.reach, demand.teamId),
      tierMin: one.isTierWaived ? 1 : demand.tierMin,
      tierMax: tierReached(one, demand.tierMax ?? null),
      ...(one.isSkillWaived && { needs: [], languageSkillIds: [] }),
    };
  }
  return demand;
}

function tierReached({ isTierWaived, isNextTierAsked }: OverflowStep, before: number | null): number | null {
  if (isTierWaived || before === null) return null;
  return isNextTierAsked ? before + 1 : before;
}

function teamReached(reach: OverflowStep['reach'], before: string | null): string | null {
  if (reach.kind === 'same') return before;
  return reach.kind === 'team' ? reach.teamId : null;
}
