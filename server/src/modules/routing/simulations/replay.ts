import { quantile } from '@zhiyin/domain/kit';
import {
  type Arrival,
  type Handled,
  hoursOf,
  type Outcome,
  outcomeOf,
  type Served,
  type SimulatedAgent,
} from '@zhiyin/domain/routing';
import type { PastConversation } from '#modules/inbox';
import type { DeskAgent } from '../agents.ts';
import type { Plan } from '../plan.ts';
import { type Attendance, headStartMs } from './past-desk.ts';

/** A past period, read once for every plan that it is played with. */
export interface Past {
  readonly conversations: readonly PastConversation[];
  readonly attendance: Attendance;
  readonly endMs: number;
}

const seconds = (from: Date, to: Date | number): number => Math.max(0, (Number(to) - from.getTime()) / 1000);

/** How long somebody had it on their desk; null for what nobody had. */
function handleSecondsOf(
  { assigned, closedAt, asleepSeconds }: PastConversation,
  endMs: number,
): number | null {
  if (assigned === null) return null;
  const until = Math.max(closedAt?.getTime() ?? endMs, assigned.at.getTime());
  return Math.max(0, seconds(assigned.at, until) - asleepSeconds);
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
      handleSeconds: handleSecondsOf(one, past.endMs) ?? 0,
      isAbandoned: isLost(one),
    };
  });
  return outcomeOf(served, hoursAmong(past, members), withinSeconds);
}

function hoursAmong({ attendance, conversations }: Past, members: readonly string[]) {
  const worked = conversations.flatMap(({ assigned }) => assigned?.memberId ?? []);
  return [...new Set([...members, ...worked])].map((memberId) => ({
    memberId,
    hours: hoursOf(attendance.shifts.get(memberId) ?? []),
  }));
}

/** The arrivals of a past period as a plan would have had them. */
export function arrivalsOf(past: Past, plan: Plan, queues: ReadonlyMap<string, string>): Arrival[] {
  const usual = usualSeconds(past);
  const byId = new Map(plan.queues.map(({ queueId, definition }) => [queueId, definition]));
  return past.conversations.map((one) => {
    const { conversationId, channelId, teamId, openedAt, closedAt, lastMemberId } = one;
    return {
      conversationId,
      channelId,
      teamId,
      at: openedAt.getTime(),
      handleSeconds: handleSecondsOf(one, past.endMs) ?? usual.handle,
      patienceSeconds: isLost(one) && closedAt ? seconds(openedAt, closedAt) : null,
      headStartMs: headStartMs(plan.settings, one),
      queue: byId.get(queues.get(conversationId) ?? '') ?? null,
      weight: plan.weigh(one),
      lastMemberId: plan.settings.isSticky ? lastMemberId : null,
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
  return agents.map(({ memberId, teamIds, skills, tier, capacity }) => ({
    memberId,
    teamIds,
    skills,
    tier,
    capacity: capacities.get(memberId) ?? capacity,
    shifts: past.attendance.shifts.get(memberId) ?? [],
  }));
}

/** What a plan made of the period: each is answered as quickly after being given as it was in life. */
export function simulatedOutcome(
  past: Past,
  { handled, members }: { readonly handled: readonly Handled[]; readonly members: readonly string[] },
  withinSeconds: number,
): Outcome {
  const usual = usualSeconds(past);
  const byId = new Map(past.conversations.map((one) => [one.conversationId, one]));
  const served = handled.flatMap(({ conversationId, memberId, waitedSeconds }): Served[] => {
    const one = byId.get(conversationId);
    if (!one) return [];
    const answer = answerSecondsOf(one) ?? usual.answer;
    return [
      {
        memberId,
        waitedSeconds,
        firstResponseSeconds: memberId === null ? null : waitedSeconds + answer,
        handleSeconds: handleSecondsOf(one, past.endMs) ?? usual.handle,
        isAbandoned: memberId === null && isLost(one),
      },
    ];
  });
  return outcomeOf(served, hoursAmong({ ...past, conversations: [] }, members), withinSeconds);
}
