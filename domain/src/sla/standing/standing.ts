import type { Priority } from '../../inbox/index.ts';
import type { SlaSubject } from '../policy/subject.ts';

/**
 * Where an open conversation is, exactly one at a time: in the queue, with somebody who owes an answer, waiting for
 * the customer, or asleep. A closed conversation is nowhere. A ticket in a waiting state is asleep; an answer alone
 * does not make it wait, and one that is solved is nowhere.
 */
export const deskStates = ['queued', 'in-hand', 'with-customer', 'asleep'] as const;
export type DeskState = (typeof deskStates)[number];

/** A stay in one of the states; `to` is null while it lasts. */
export interface Stay {
  readonly state: DeskState;
  readonly from: Date;
  readonly to: Date | null;
}

/** A stay in one of the states of the flow that it follows; `to` is null while it lasts. */
export interface FlowStay {
  readonly stateKey: string;
  readonly from: Date;
  readonly to: Date | null;
}

/** Something that may start a reply clock anew, if the policy wants it so. */
export interface Nudge {
  readonly at: Date;
  readonly why: 'message' | 'transfer';
}

/**
 * What a customer wrote in one go and what came of it: from their first unanswered message to the answer. When only a
 * robot answered, a person has not: the next message then `goesOn` with the same wait for a person.
 */
export interface Exchange {
  readonly startedAt: Date;
  readonly goesOn: boolean;
  readonly nudges: readonly Nudge[];
  readonly automaticAt: Date | null;
  readonly humanAt: Date | null;
}

/** The conversation was closed, and perhaps opened again. */
export interface Closing {
  readonly closedAt: Date;
  readonly reopenedAt: Date | null;
}

/** Its priority changed; `from` is what it was before. */
export interface PriorityChange {
  readonly at: Date;
  readonly from: Priority;
}

/**
 * All that service levels need to know of a conversation's past: facts folded together, no policy in it. So the same
 * past can be read under any policy, the present one or one that is only being written.
 */
export interface Standing {
  readonly subject: SlaSubject;
  readonly openedAt: Date;
  /** The latest moment it knows of. */
  readonly movedAt: Date;
  readonly priority: Priority;
  readonly priorityChanges: readonly PriorityChange[];
  readonly isAssigned: boolean;
  readonly isAsleep: boolean;
  /** It was merged into another. */
  readonly withdrawnAt: Date | null;
  readonly closings: readonly Closing[];
  readonly stays: readonly Stay[];
  readonly flowStays: readonly FlowStay[];
  readonly exchanges: readonly Exchange[];
}

/** True while it is closed. */
export function isClosed({ closings }: Pick<Standing, 'closings'>): boolean {
  const last = closings.at(-1);
  return last !== undefined && last.reopenedAt === null;
}

/** True while the customer waits for a person. */
export function isWaiting({ exchanges }: Pick<Standing, 'exchanges'>): boolean {
  const last = exchanges.at(-1);
  return last !== undefined && last.humanAt === null;
}

/** The state it is in; null when it is closed. Before anybody wrote, it waits for the shop. */
export function stateOf(standing: Standing): DeskState | null {
  if (isClosed(standing)) return null;
  if (standing.isAsleep) return 'asleep';
  const isAnswered = standing.exchanges.length > 0 && !isWaiting(standing);
  if (isAnswered && standing.subject === 'conversation') return 'with-customer';
  return standing.isAssigned ? 'in-hand' : 'queued';
}

/** The priority a conversation had at a moment, after what changed in that very moment. */
export function priorityAt({ priority, priorityChanges }: Standing, at: Date): Priority {
  const next = priorityChanges.find((change) => change.at > at);
  return next ? next.from : priority;
}
