import type { StateCategory } from '../../kit/flow/flow.ts';
import {
  customerCommented,
  ticketAssigned,
  ticketChanged,
  ticketCommented,
  ticketCreated,
  ticketMerged,
  ticketMoved,
} from '../../tickets/index.ts';
import type { SlaEvent, ToldFact } from './event.ts';

interface State {
  readonly key: string;
  readonly category: StateCategory;
}

type Reader = (payload: unknown, fact: ToldFact) => readonly SlaEvent[];

/** What a fact about a ticket means for clocks, by kind; several things when it is made in a state that waits. */
export const ticketReaders: Readonly<Record<string, Reader>> = {
  [ticketCreated.kind]: (payload, { occurredAt: at }) => {
    const { priority, assigneeId, customerId, state } = ticketCreated.payload.parse(payload);
    const isAssigned = assigneeId !== null;
    return [
      { kind: 'opened', at, priority },
      ...(customerId === null ? [] : [{ kind: 'customer-wrote' as const, at }]),
      ...(isAssigned ? [{ kind: 'assigned' as const, at, isAssigned, isTransfer: false }] : []),
      ...entered(null, state, at),
    ];
  },
  [customerCommented.kind]: (_, { occurredAt: at }) => [{ kind: 'customer-wrote', at }],
  [ticketCommented.kind]: (_, { occurredAt: at, actorKind }) => [
    { kind: 'replied', at, isHuman: actorKind === 'member' },
  ],
  [ticketAssigned.kind]: (payload, { occurredAt: at }) => {
    const { from, to } = ticketAssigned.payload.parse(payload);
    const isTransfer = from !== null && to !== null && from !== to;
    return [{ kind: 'assigned', at, isAssigned: to !== null, isTransfer }];
  },
  [ticketChanged.kind]: (payload, { occurredAt: at }) => {
    const { priority } = ticketChanged.payload.parse(payload);
    return priority === null ? [] : [{ kind: 'priority-changed', at, ...priority }];
  },
  [ticketMoved.kind]: (payload, { occurredAt: at }) => {
    const { from, to } = ticketMoved.payload.parse(payload);
    return entered(from, to, at);
  },
  [ticketMerged.kind]: (_, { occurredAt: at }) => [{ kind: 'withdrawn', at }],
};

/** A ticket in another state. Of its kinds solved and closed are one. From one waiting state to another is a new stay. */
function entered(before: State | null, { key, category: to }: State, at: Date): SlaEvent[] {
  const from = before?.category ?? null;
  return [...categoryEntered(from, to, at), { kind: 'entered', at, stateKey: key }];
}

function categoryEntered(from: StateCategory | null, to: StateCategory, at: Date): SlaEvent[] {
  const isOver = to === 'solved' || to === 'closed';
  const wasOver = from === 'solved' || from === 'closed';
  if (isOver) return wasOver ? [] : [{ kind: 'closed', at }];
  const events: SlaEvent[] = wasOver ? [{ kind: 'reopened', at }] : [];
  if (to === 'waiting') return [...events, { kind: 'snoozed', at }];
  return from === null ? events : [...events, { kind: 'woke', at }];
}
