import {
  automaticReplySent,
  conversationAssigned,
  conversationClosed,
  conversationOpened,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  messageReceived,
  priorityChanged,
  replySent,
} from '../../inbox/index.ts';
import type { ActorKind } from '../../kit/fact.ts';
import type { SlaEvent } from './event.ts';

/** A fact as it is stored. */
export interface ToldFact {
  readonly kind: string;
  readonly actorKind: ActorKind;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

type Reader = (payload: unknown, fact: ToldFact) => SlaEvent;

const readers: Readonly<Record<string, Reader>> = {
  [conversationOpened.kind]: (payload) => {
    const { openedAt } = conversationOpened.payload.parse(payload);
    return { kind: 'opened', at: new Date(openedAt) };
  },
  [messageReceived.kind]: (payload) => {
    const { sentAt } = messageReceived.payload.parse(payload);
    return { kind: 'customer-wrote', at: new Date(sentAt) };
  },
  [replySent.kind]: (payload, { actorKind }) => {
    const { sentAt } = replySent.payload.parse(payload);
    return { kind: 'replied', at: new Date(sentAt), isHuman: actorKind === 'member' };
  },
  [automaticReplySent.kind]: (payload) => {
    const { sentAt } = automaticReplySent.payload.parse(payload);
    return { kind: 'replied', at: new Date(sentAt), isHuman: false };
  },
  [conversationAssigned.kind]: (payload, { occurredAt: at }) => {
    const { to, isTransfer } = conversationAssigned.payload.parse(payload);
    return { kind: 'assigned', at, isAssigned: to !== null, isTransfer };
  },
  [conversationSnoozed.kind]: (_, { occurredAt: at }) => ({ kind: 'snoozed', at }),
  [conversationWoke.kind]: (_, { occurredAt: at }) => ({ kind: 'woke', at }),
  [priorityChanged.kind]: (payload, { occurredAt: at }) => {
    const { from, to } = priorityChanged.payload.parse(payload);
    return { kind: 'priority-changed', at, from, to };
  },
  [conversationClosed.kind]: (payload) => {
    const { closedAt } = conversationClosed.payload.parse(payload);
    return { kind: 'closed', at: new Date(closedAt) };
  },
  [conversationReopened.kind]: (payload) => {
    const { reopenedAt } = conversationReopened.payload.parse(payload);
    return { kind: 'reopened', at: new Date(reopenedAt) };
  },
};

/** The kinds of facts that move clocks. */
export const clockFacts: readonly string[] = Object.keys(readers);

/** What a fact means for clocks; null for one that means nothing, such as a note. */
export function eventOf(fact: ToldFact): SlaEvent | null {
  return readers[fact.kind]?.(fact.payload, fact) ?? null;
}
