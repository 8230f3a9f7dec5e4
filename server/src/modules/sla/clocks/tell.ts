import { clockBreached, clockKept, clockWarned } from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import type { ClockRow } from './clock-rows.ts';

/** Whose conversation a clock belongs to, as its facts tell it. */
export interface Belonging {
  readonly conversationId: string;
  readonly customerId: string;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
}

type Told = Pick<
  ClockRow,
  'clockId' | 'policyId' | 'metric' | 'priority' | 'targetSeconds' | 'dueAt' | 'endedAt' | 'remainingSeconds'
>;

/** Tells what a clock came to. Waits inside a chat are told only when they go wrong: they are too many. */
export async function tell(
  tx: Tx,
  came: 'kept' | 'breached',
  clock: Told,
  belonging: Belonging,
): Promise<void> {
  const { dueAt, endedAt, targetSeconds, remainingSeconds } = clock;
  const about = aboutOf(clock, belonging);
  if (came === 'breached' && dueAt)
    await announce(tx, clockBreached, { ...about, dueAt: dueAt.toISOString() });
  if (came === 'kept' && endedAt && clock.metric !== 'chat-response') {
    const elapsedSeconds = targetSeconds - remainingSeconds;
    await announce(tx, clockKept, { ...about, elapsedSeconds, keptAt: endedAt.toISOString() });
  }
}

/** Tells that a share of a clock's time is used up. */
export async function tellWarning(tx: Tx, percent: number, clock: Told, belonging: Belonging): Promise<void> {
  if (!clock.dueAt) return;
  const dueAt = clock.dueAt.toISOString();
  await announce(tx, clockWarned, { ...aboutOf(clock, belonging), percent, dueAt });
}

function aboutOf(clock: Told, { conversationId, customerId, teamId, assigneeId }: Belonging) {
  const { clockId, policyId, metric, priority, targetSeconds } = clock;
  return {
    conversationId,
    customerId,
    teamId,
    assigneeId,
    clockId,
    policyId,
    metric,
    priority,
    targetSeconds,
  };
}
