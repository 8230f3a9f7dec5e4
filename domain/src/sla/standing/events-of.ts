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
  stageEntered,
} from '../../inbox/index.ts';
import type { SlaSubject } from '../policy/subject.ts';
import type { SlaEvent, ToldFact } from './event.ts';
import { ticketReaders } from './ticket-events.ts';

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
  [stageEntered.kind]: (payload) => {
    const { to, enteredAt } = stageEntered.payload.parse(payload);
    return { kind: 'entered', at: new Date(enteredAt), stateKey: to };
  },
};

/** The kinds of facts that move the clocks of each kind of thing. */
export const clockFacts: Readonly<Record<SlaSubject, readonly string[]>> = {
  conversation: Object.keys(readers),
  ticket: Object.keys(ticketReaders),
};

/** What a fact means for clocks; nothing for one such as a note. */
export function eventsOf(fact: ToldFact): readonly SlaEvent[] {
  const ofConversation = readers[fact.kind]?.(fact.payload, fact);
  return ofConversation ? [ofConversation] : (ticketReaders[fact.kind]?.(fact.payload, fact) ?? []);
}
