import type { SlaSubject } from '../policy/subject.ts';
import type { SlaEvent } from './event.ts';
import { enterState, leaveStates } from './flow-stays.ts';
import { type Exchange, isClosed, isWaiting, type Nudge, type Standing, stateOf } from './standing.ts';

/** More nudges of one wait than this say nothing new: the first and the latest are kept. */
const nudgesMax = 20;

/**
 * Folds one event into a conversation's past. Whatever comes first begins it; events of the same moment may come in
 * any order where their order has no meaning (taking and answering, opening and writing). One that is dated before
 * what is known happens now: clocks of two machines may differ, time does not run backwards.
 */
export function advance(
  before: Standing | null,
  event: SlaEvent,
  subject: SlaSubject = 'conversation',
): Standing {
  const begun = before ?? beginning(event.at, subject);
  if (event.kind === 'entered') return enterState(begun, event.stateKey, event.at);
  const at = new Date(Math.max(event.at.getTime(), begun.movedAt.getTime()));
  const changed = { ...change(begun, { ...event, at }), movedAt: at };
  return settle(changed, at);
}

/** The whole past at once; null for no past. */
export function replay(
  events: readonly SlaEvent[],
  from: Standing | null = null,
  subject: SlaSubject = 'conversation',
): Standing | null {
  return events.reduce<Standing | null>((before, event) => advance(before, event, subject), from);
}

function beginning(at: Date, subject: SlaSubject): Standing {
  const nothing = {
    priorityChanges: [],
    closings: [],
    stays: [],
    flowStays: [],
    exchanges: [],
    withdrawnAt: null,
  };
  const plain = { priority: 'normal', isAssigned: false, isAsleep: false } as const;
  return { subject, openedAt: at, movedAt: at, ...plain, ...nothing };
}

function change(standing: Standing, event: Exclude<SlaEvent, { kind: 'entered' }>): Standing {
  switch (event.kind) {
    case 'opened':
      return { ...standing, priority: event.priority ?? standing.priority };
    case 'customer-wrote':
      return {
        ...standing,
        // What a customer writes wakes a conversation; a ticket stands where its flow has it.
        isAsleep: standing.subject === 'ticket' && standing.isAsleep,
        exchanges: written(standing.exchanges, event.at),
      };
    case 'replied':
      return { ...standing, exchanges: answered(standing.exchanges, event.at, event.isHuman) };
    case 'assigned':
      return {
        ...standing,
        isAssigned: event.isAssigned,
        exchanges: event.isTransfer
          ? nudged(standing, { at: event.at, why: 'transfer' })
          : standing.exchanges,
      };
    case 'snoozed':
      return { ...standing, isAsleep: true };
    case 'woke':
      return { ...standing, isAsleep: false };
    case 'priority-changed':
      return {
        ...standing,
        priority: event.to,
        priorityChanges: [...standing.priorityChanges, { at: event.at, from: event.from }],
      };
    case 'closed':
      return close(standing, event.at);
    case 'reopened':
      return { ...standing, closings: reopened(standing, event.at) };
    case 'withdrawn':
      return { ...close(leaveStates(standing, event.at), event.at), withdrawnAt: event.at };
  }
}

function close(standing: Standing, at: Date): Standing {
  if (isClosed(standing)) return standing;
  const closings = [...standing.closings, { closedAt: at, reopenedAt: null }];
  return { ...standing, isAsleep: false, closings };
}

function written(exchanges: readonly Exchange[], at: Date): readonly Exchange[] {
  const last = exchanges.at(-1);
  const isOver = last === undefined || last.humanAt !== null;
  if (!isOver && last.automaticAt === null) return withNudge(exchanges, { at, why: 'message' });
  return [...exchanges, { startedAt: at, goesOn: !isOver, nudges: [], automaticAt: null, humanAt: null }];
}

function answered(exchanges: readonly Exchange[], at: Date, isHuman: boolean): readonly Exchange[] {
  if (isHuman) return exchanges.map((one) => (one.humanAt === null ? { ...one, humanAt: at } : one));
  const last = exchanges.at(-1);
  if (last === undefined || last.humanAt !== null || last.automaticAt !== null) return exchanges;
  return [...exchanges.slice(0, -1), { ...last, automaticAt: at }];
}

function nudged(standing: Standing, nudge: Nudge): readonly Exchange[] {
  return isWaiting(standing) ? withNudge(standing.exchanges, nudge) : standing.exchanges;
}

function withNudge(exchanges: readonly Exchange[], nudge: Nudge): readonly Exchange[] {
  const last = exchanges.at(-1);
  if (last === undefined || nudge.at <= last.startedAt) return exchanges;
  const { nudges } = last;
  const kept = nudges.length < nudgesMax ? nudges : [...nudges.slice(0, 1), ...nudges.slice(2)];
  return [...exchanges.slice(0, -1), { ...last, nudges: [...kept, nudge] }];
}

function reopened({ closings }: Standing, at: Date): Standing['closings'] {
  const last = closings.at(-1);
  if (last === undefined || last.reopenedAt !== null) return closings;
  return [...closings.slice(0, -1), { ...last, reopenedAt: at }];
}

/** Lets the stay it is in end and the next begin; a stay without length leaves no trace. */
function settle(standing: Standing, at: Date): Standing {
  const state = stateOf(standing);
  const last = standing.stays.at(-1);
  const isOpen = last !== undefined && last.to === null;
  if (isOpen ? last.state === state : state === null) return standing;
  const ended = isOpen ? endStay(standing.stays, at) : standing.stays;
  if (state === null) return { ...standing, stays: ended };
  const before = ended.at(-1);
  // Left and entered again in the same moment: it never left.
  const isSame = before !== undefined && before.state === state && before.to?.getTime() === at.getTime();
  const stays = isSame
    ? [...ended.slice(0, -1), { ...before, to: null }]
    : [...ended, { state, from: at, to: null }];
  return { ...standing, stays };
}

function endStay(stays: Standing['stays'], at: Date): Standing['stays'] {
  const last = stays.at(-1);
  if (last === undefined) return stays;
  const before = stays.slice(0, -1);
  return at > last.from ? [...before, { ...last, to: at }] : before;
}
