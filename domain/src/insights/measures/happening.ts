import {
  automaticReplySent,
  conversationAssigned,
  conversationBegun,
  conversationClosed,
  conversationOpened,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  messageReceived,
  replySent,
} from '../../inbox/index.ts';
import type { ActorKind } from '../../kit/fact.ts';

/** What happens to a conversation, as its measures count it. Moments are milliseconds. */
export interface Happening {
  readonly at: number;
  readonly what:
    | 'opened'
    | 'reopened'
    | 'awake'
    | 'customer'
    | 'assigned'
    | 'human'
    | 'automatic'
    | 'asleep'
    | 'closed';
  /** Who answered, or who has it from now on; null for nobody. */
  readonly memberId: string | null;
  /** Handed over on purpose. */
  readonly isTransfer: boolean;
  /** Handed to somebody who may decide more. */
  readonly isEscalation: boolean;
}

/** A fact of the log as far as measures ask for it. */
export interface LoggedFact {
  readonly kind: string;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

type Reader = (fact: LoggedFact) => Partial<Happening> & Pick<Happening, 'what'>;
const moment = (at: string): number => new Date(at).getTime();

const readers: Readonly<Record<string, Reader>> = {
  [conversationOpened.kind]: ({ payload }) => ({
    what: 'opened',
    at: moment(conversationOpened.payload.parse(payload).openedAt),
  }),
  // The shop wrote first: its writing opens it.
  [conversationBegun.kind]: () => ({ what: 'opened' }),
  [messageReceived.kind]: ({ payload }) => ({
    what: 'customer',
    at: moment(messageReceived.payload.parse(payload).sentAt),
  }),
  [replySent.kind]: ({ payload, actorKind, actorId }) => ({
    // What a program of the shop sends is no answer by a person.
    what: actorKind === 'member' ? 'human' : 'automatic',
    at: moment(replySent.payload.parse(payload).sentAt),
    memberId: actorKind === 'member' ? actorId : null,
  }),
  [automaticReplySent.kind]: ({ payload }) => ({
    what: 'automatic',
    at: moment(automaticReplySent.payload.parse(payload).sentAt),
  }),
  [conversationAssigned.kind]: ({ payload }) => {
    const { to, isTransfer, transferReason, tierMin } = conversationAssigned.payload.parse(payload);
    const isEscalation = transferReason === 'authority' || tierMin !== undefined;
    return { what: 'assigned', memberId: to, isTransfer, isEscalation };
  },
  [conversationSnoozed.kind]: () => ({ what: 'asleep' }),
  [conversationWoke.kind]: () => ({ what: 'awake' }),
  [conversationClosed.kind]: ({ payload }) => ({
    what: 'closed',
    at: moment(conversationClosed.payload.parse(payload).closedAt),
  }),
  [conversationReopened.kind]: ({ payload }) => ({
    what: 'reopened',
    at: moment(conversationReopened.payload.parse(payload).reopenedAt),
  }),
};

/** The kinds of facts that measures of conversations are made of. */
export const measuredFacts: readonly string[] = Object.keys(readers);

// Facts of one moment that belong together may come in either order; this is the order they mean.
const order: readonly Happening['what'][] = [
  'opened',
  'reopened',
  'awake',
  'customer',
  'assigned',
  'human',
  'automatic',
  'asleep',
  'closed',
];

/** What happened, by its moments: a fact that came late stands where it belongs, and none counts for another kind. */
export function happeningsOf(facts: readonly LoggedFact[]): Happening[] {
  const told = facts.flatMap((fact): Happening[] => {
    const read = readers[fact.kind]?.(fact);
    if (!read) return [];
    const plain = { at: fact.occurredAt.getTime(), memberId: null, isTransfer: false, isEscalation: false };
    return [{ ...plain, ...read }];
  });
  return told.toSorted((a, b) => a.at - b.at || order.indexOf(a.what) - order.indexOf(b.what));
}
