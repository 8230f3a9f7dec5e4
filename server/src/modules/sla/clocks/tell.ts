import {
  clockBreached,
  clockKept,
  clockWarned,
  type SlaSubject,
  ticketClockBreached,
  ticketClockKept,
  ticketClockWarned,
} from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { stateLabels } from '../subjects/flow-states.ts';
import type { ClockRow } from './clock-rows.ts';

/** Whose conversation or ticket a clock belongs to, as its facts tell it. */
export interface Belonging {
  readonly subjectKind: SlaSubject;
  readonly subjectId: string;
  readonly customerId: string | null;
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
  if (came === 'breached' && dueAt) {
    await tellBreach(tx, clock, belonging, dueAt.toISOString());
  }
  if (came === 'kept' && endedAt && clock.metric !== 'chat-response') {
    const kept = { elapsedSeconds: targetSeconds - remainingSeconds, keptAt: endedAt.toISOString() };
    const { ticket, conversation } = await aboutOf(tx, clock, belonging);
    if (ticket) await announce(tx, ticketClockKept, { ...ticket, ...kept });
    if (conversation) await announce(tx, clockKept, { ...conversation, ...kept });
  }
}

async function tellBreach(tx: Tx, clock: Told, belonging: Belonging, dueAt: string): Promise<void> {
  const { ticket, conversation } = await aboutOf(tx, clock, belonging);
  if (ticket) await announce(tx, ticketClockBreached, { ...ticket, dueAt });
  if (conversation) await announce(tx, clockBreached, { ...conversation, dueAt });
}

/** Tells that a share of a clock's time is used up. */
export async function tellWarning(tx: Tx, percent: number, clock: Told, belonging: Belonging): Promise<void> {
  if (!clock.dueAt) return;
  const dueAt = clock.dueAt.toISOString();
  const { ticket, conversation } = await aboutOf(tx, clock, belonging);
  if (ticket) await announce(tx, ticketClockWarned, { ...ticket, percent, dueAt });
  if (conversation) await announce(tx, clockWarned, { ...conversation, percent, dueAt });
}

/** What the fact says of what it is about; a conversation always has a customer. */
async function aboutOf(
  tx: Tx,
  clock: Told,
  { subjectKind, subjectId, customerId, teamId, assigneeId }: Belonging,
) {
  const { clockId, policyId, metric, priority, targetSeconds } = clock;
  const stateLabel = (await stateLabels(tx, subjectKind, [metric]))(metric);
  const promise = { teamId, assigneeId, clockId, policyId, metric, stateLabel, priority, targetSeconds };
  const isTicket = subjectKind === 'ticket';
  return {
    ticket: isTicket ? { ticketId: subjectId, customerId, ...promise } : null,
    conversation:
      isTicket || customerId === null ? null : { conversationId: subjectId, customerId, ...promise },
  };
}
