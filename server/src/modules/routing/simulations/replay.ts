import {
  type Arrival,
  type Handled,
  hoursOf,
  type OfferHabit,
  type Outcome,
  outcomeOf,
  type Room,
  type Served,
  type SimulatedAgent,
} from '@zhiyin/domain/routing';
import { quantile } from '@zhiyin/domain/statistics';
import type { PastConversation, PastHand } from '#modules/inbox';
import type { DeskAgent } from '../agents.ts';
import type { Plan } from '../plan.ts';
import { type Attendance, headStartMs, type PastPlace } from './past-desk.ts';

/** A past period, read once for every plan that it is played with. */
export interface Past {
  readonly conversations: readonly PastConversation[];
  readonly attendance: Attendance;
  /** How everybody answers offers, and under '' how all of them together do. */
  readonly habits: ReadonlyMap<string, OfferHabit>;
  /** Who stands in for whom. */
  readonly substitutes: ReadonlyMap<string, string>;
  readonly endMs: number;
}

/** Where nobody was ever offered anything. */
const takesAll: OfferHabit = { takenShare: 1, seconds: 0 };

/** Nobody had handed it on yet. */
const asItCame = { tierMin: null, handedOnBy: null };

const seconds = (from: Date, to: Date | number): number => Math.max(0, (Number(to) - from.getTime()) / 1000);

/** How long a hand had it on their desk. */
function heldSeconds(
  { from, to, asleepSeconds }: PastHand,
  { closedAt }: PastConversation,
  endMs: number,
): number {
  return Math.max(0, seconds(from, to ?? closedAt ?? endMs) - asleepSeconds);
}

/** How long the first who had it had it on their desk; null for what nobody had. */
function handleSecondsOf(one: PastConversation, endMs: number): number | null {
  const [first] = one.hands;
  return first ? heldSeconds(first, one, endMs) : null;
}

function isLost({ firstResponseAt, closedAt }: PastConversation): boolean {
  return firstResponseAt === null && closedAt !== null;
}

/** What really happened, as the metrics of the inbox count it. */
export function realOutcome(past: Past, withinSeconds: number, members: readonly string[]): Outcome {
  const served = past.conversations.map((one): Served => {
    const { openedAt, firstResponseAt, closedAt, assigned } = one;
    return {
      memberId: assigned?.memberId ?? null,
      waitedSeconds: seconds(openedAt, assigned?.at ?? closedAt ?? past.endMs),
      firstResponseSeconds: firstResponseAt && seconds(openedAt, firstResponseAt),
      hands: one.hands.map((hand) => ({
        memberId: hand.memberId,
        seconds: heldSeconds(hand, one, past.endMs),
      })),
      isAbandoned: isLost(one),
    };
  });
  return outcomeOf(served, hoursAmong(past, members), withinSeconds);
}

function hoursAmong({ attendance, conversations }: Past, members: readonly string[]) {
  const worked = conversations.flatMap(({ hands }) => hands.map(({ memberId }) => memberId));
  return [...new Set([...members, ...worked])].map((memberId) => ({
    memberId,
    hours: hoursOf(attendance.shifts.get(memberId) ?? []),
  }));
}

/** The arrivals of a past period as a plan would have had them. */
export function arrivalsOf(past: Past, plan: Plan, places: ReadonlyMap<string, PastPlace>): Arrival[] {
  const usual = usualSeconds(past);
  const byId = new Map(plan.queues.map(({ queueId, definition }) => [queueId, definition]));
  return past.conversations.map((one) => {
    const { conversationId, channelId, channel, teamId, openedAt, closedAt, lastMemberId } = one;
    const { queueId = null, aheadMinutes = 0, language = null } = places.get(conversationId) ?? {};
    const queue = byId.get(queueId ?? '') ?? null;
    const standing = { queueId, teamId, step: 0, weight: plan.weigh(one), channel, language, ...asItCame };
    return {
      conversationId,
      channelId,
      teamId,
      at: openedAt.getTime(),
      handleSeconds: handleSecondsOf(one, past.endMs) ?? usual.handle,
      patienceSeconds: isLost(one) && closedAt ? seconds(openedAt, closedAt) : null,
      headStartMs: headStartMs(queue?.headStarts ?? plan.settings.headStarts, one),
      aheadMinutes,
      queue,
      channel,
      weight: standing.weight,
      languageSkillIds: plan.demand(standing).languageSkillIds ?? [],
      lastMemberId: plan.settings.isSticky ? lastMemberId : null,
      later: one.hands.slice(1).map((hand) => ({
        memberId: hand.isDirect ? hand.memberId : null,
        teamId: hand.teamId,
        handleSeconds: heldSeconds(hand, one, past.endMs),
      })),
    };
  });
}

/** Of what nobody had, or answered: the middle of what others took. */
function usualSeconds({ conversations, endMs }: Past): { handle: number; answer: number } {
  const handled = conversations.flatMap((one) => handleSecondsOf(one, endMs) ?? []);
  const answered = conversations.flatMap((one) => answerSecondsOf(one) ?? []);
  return { handle: quantile(handled, 0.5) ?? 0, answer: quantile(answered, 0.5) ?? 0 };
}

/** How long whoever had it took to answer. */
function answerSecondsOf({ assigned, firstResponseAt }: PastConversation): number | null {
  return assigned === null || firstResponseAt === null ? null : seconds(assigned.at, firstResponseAt);
}

/** Who could have been given one, when, and how much at once. */
export function agentsOf(
  past: Past,
  agents: readonly DeskAgent[],
  capacities: ReadonlyMap<string, number>,
): SimulatedAgent[] {
  const { habits, substitutes } = past;
  return agents.map(({ memberId, teamIds, skills, tier, capacity, rooms, share }) => ({
    memberId,
    teamIds,
    skills,
    tier,
    capacity: capacities.get(memberId) ?? capacity,
    rooms: emptied(rooms),
    ...(share !== undefined && { share }),
    shifts: past.attendance.shifts.get(memberId) ?? [],
    substituteId: substitutes.get(memberId) ?? null,
    habit: habits.get(memberId) ?? habits.get('') ?? takesAll,
  }));
}

/** The rooms of somebody who has nothing in hand yet. */
function emptied(rooms: ReadonlyMap<string, Room> = new Map()): ReadonlyMap<string, Room> {
  return new Map([...rooms].map(([channel, { capacity }]) => [channel, { capacity, load: 0 }]));
}

/** What a plan made of the period: each is answered as quickly after being given as it was in life. */
export function simulatedOutcome(
  past: Past,
  { handled, members }: { readonly handled: readonly Handled[]; readonly members: readonly string[] },
  withinSeconds: number,
): Outcome {
  const usual = usualSeconds(past);
  const byId = new Map(past.conversations.map((one) => [one.conversationId, one]));
  const served = handled.flatMap(({ conversationId, memberId, waitedSeconds, hands }): Served[] => {
    const one = byId.get(conversationId);
    if (!one) return [];
    const answer = answerSecondsOf(one) ?? usual.answer;
    return [
      {
        memberId,
        waitedSeconds,
        firstResponseSeconds: memberId === null ? null : waitedSeconds + answer,
        hands,
        isAbandoned: memberId === null && isLost(one),
      },
    ];
  });
  return outcomeOf(served, hoursAmong({ ...past, conversations: [] }, members), withinSeconds);
}
