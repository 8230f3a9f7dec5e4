import { z } from 'zod';
import { Id } from '../../kit/shapes.ts';
import { quantile } from '../../statistics/index.ts';
import { jain } from './fairness.ts';

/** What became of one conversation, in life or in a simulation. */
export interface Served {
  /** Who had it first; null: nobody. */
  readonly memberId: string | null;
  /** Until somebody had it, or else until the customer left. */
  readonly waitedSeconds: number;
  /** From its opening to the first answer; null: there was none. */
  readonly firstResponseSeconds: number | null;
  /** Everybody who had it, and how long it was on their desk. */
  readonly hands: readonly { readonly memberId: string; readonly seconds: number }[];
  /** The customer left without an answer. */
  readonly isAbandoned: boolean;
}

/** Somebody who could be given conversations, and for how long they were there. */
export interface Hours {
  readonly memberId: string;
  readonly hours: number;
}

/** A desk in a period, in figures. Seconds are calendar time; null where there is nothing to measure. */
export const Outcome = z.object({
  conversations: z.number().int(),
  answered: z.number().int(),
  abandoned: z.number().int(),
  /** From the opening until somebody had it. */
  waitMedian: z.number().nullable(),
  waitP90: z.number().nullable(),
  /** From the opening to the first answer, as the metrics of the inbox count it. */
  firstResponseMedian: z.number().nullable(),
  firstResponseP90: z.number().nullable(),
  /** Of those answered or lost, the share that was answered in time. */
  withinShare: z.number().nullable(),
  /** How evenly work was spread for each hour that somebody was there: 1 is all alike. */
  jain: z.number().nullable(),
  agents: z.array(
    z.object({
      memberId: Id,
      /** Those that somebody else had as well count for both. */
      conversations: z.number().int(),
      /** Hours of conversations on their desk, several at once counting each. */
      deskHours: z.number(),
      /** Hours that they were there. */
      hours: z.number(),
    }),
  ),
});
export type Outcome = z.infer<typeof Outcome>;

/**
 * Puts a desk in figures. Quantiles interpolate linearly, as the metrics do; fairness is Jain's index over the hours of
 * conversations on each desk, for each hour that its owner was there. What somebody took while they looked in for a moment
 * may stay with them for days, which says nothing about how it was shared out.
 *
 * @param members Everybody who could be given one; in the fairness, who was there for less than a hundredth of the hours
 * of all counts for nothing.
 * @param withinSeconds How soon an answer is in time.
 */
export function outcomeOf(all: readonly Served[], members: readonly Hours[], withinSeconds: number): Outcome {
  const held = all.filter(({ memberId }) => memberId !== null);
  const waits = held.map(({ waitedSeconds }) => waitedSeconds);
  const answers = all.flatMap(({ firstResponseSeconds: seconds }) => (seconds === null ? [] : [seconds]));
  const abandoned = all.filter(({ isAbandoned }) => isAbandoned).length;
  const inTime = answers.filter((seconds) => seconds <= withinSeconds).length;
  const judged = answers.length + abandoned;
  const hands = all.flatMap((one) => one.hands);
  const desks = Map.groupBy(hands, ({ memberId }) => memberId);
  const agents = members.map(({ memberId, hours }) => {
    const own = desks.get(memberId) ?? [];
    const deskHours = own.reduce((sum, one) => sum + one.seconds, 0) / 3600;
    return { memberId, conversations: own.length, deskHours, hours };
  });
  const hoursMin = members.reduce((sum, { hours }) => sum + hours, 0) / 100;
  const there = agents.filter(({ hours }) => hours > 0 && hours >= hoursMin);
  return {
    conversations: all.length,
    answered: answers.length,
    abandoned,
    waitMedian: quantile(waits, 0.5),
    waitP90: quantile(waits, 0.9),
    firstResponseMedian: quantile(answers, 0.5),
    firstResponseP90: quantile(answers, 0.9),
    withinShare: judged === 0 ? null : inTime / judged,
    jain: jain(there.map(({ deskHours, hours }) => ({ rate: deskHours / hours, hours }))),
    agents,
  };
}
