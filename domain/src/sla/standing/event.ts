import type { Priority } from '../../inbox/index.ts';
import type { ActorKind } from '../../kit/fact.ts';

/** A fact as it is stored. */
export interface ToldFact {
  readonly kind: string;
  readonly actorKind: ActorKind;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

/** What happened to a conversation or a ticket, as far as promises of time care. Notes, tags and reasons are not among it. */
export type SlaEvent = { readonly at: Date } & (
  | { readonly kind: 'opened'; readonly priority?: Priority }
  | { readonly kind: 'customer-wrote' }
  /** `isHuman` is false for what a robot or Zhiyin itself sent. */
  | { readonly kind: 'replied'; readonly isHuman: boolean }
  | { readonly kind: 'assigned'; readonly isAssigned: boolean; readonly isTransfer: boolean }
  | { readonly kind: 'snoozed' }
  | { readonly kind: 'woke' }
  | { readonly kind: 'priority-changed'; readonly from: Priority; readonly to: Priority }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened' }
  /** It came into a state of the flow it follows: a ticket's state, a conversation's stage. */
  | { readonly kind: 'entered'; readonly stateKey: string }
  /** It was merged into another: what is promised of it ends, and nothing it came to so counts as kept. */
  | { readonly kind: 'withdrawn' }
);
