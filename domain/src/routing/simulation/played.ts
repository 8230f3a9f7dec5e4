import type { Agent } from '../demand.ts';
import type { Method } from '../method.ts';
import type { Breather, Delivery, Offering } from '../offering.ts';
import type { Bare, QueueDefinition } from '../queue.ts';

/** One conversation of a past period, as it came. */
export interface Arrival extends Bare {
  readonly conversationId: string;
  /** When it began to wait, in ms. */
  readonly at: number;
  /** How long somebody had it on their desk, in seconds. */
  readonly handleSeconds: number;
  /** After so long the customer is gone; null: they wait for ever. */
  readonly patienceSeconds: number | null;
  /** By how much its priority moves it forward, in ms. */
  readonly headStartMs: number;
  /** By how much its queue moves it forward, in minutes. */
  readonly aheadMinutes?: number;
  /** The queue that it belongs to; null: none, whoever may take it. */
  readonly queue: QueueDefinition | null;
  readonly lastMemberId: string | null;
  /** The entry it came by, each of which takes turns of its own. */
  readonly channelId?: string | null;
  /** Who had it after the first, in order. */
  readonly later?: readonly LaterHand[];
}

/** A hand that a conversation came into after the first: somebody's whom a colleague chose, or whose turn it is. */
export interface LaterHand {
  readonly memberId: string | null;
  readonly teamId: string | null;
  readonly handleSeconds: number;
}

/** Somebody who was there, and when. */
export interface SimulatedAgent
  extends Pick<Agent, 'memberId' | 'teamIds' | 'skills' | 'tier' | 'capacity' | 'rooms' | 'share'> {
  /** Half-open stretches in ms in which they were available; in order, without overlap. */
  readonly shifts: readonly { readonly from: number; readonly to: number }[];
  /** Who stands in for them; null or absent: nobody. */
  readonly substituteId?: string | null;
  /** How they answer what is offered to them; absent: they take all of it at once. */
  readonly habit?: OfferHabit;
}

/** How large a part of what was offered somebody took, and how long that took them. */
export interface OfferHabit {
  readonly takenShare: number;
  readonly seconds: number;
}

/** The settings that hold where a queue does not say otherwise. What is left out is not played. */
export interface DeskRules {
  readonly method: Method;
  readonly delivery?: Delivery;
  readonly offering?: Offering;
  readonly breather?: Breather;
  /** After so long of not being there somebody's substitute has their customers. */
  readonly substituteAfterMinutes?: number;
}

/** What became of one arrival; `memberId` null: the customer left, or nobody came to the end. */
export interface Handled {
  readonly conversationId: string;
  readonly memberId: string | null;
  readonly waitedSeconds: number;
  /** Everybody who had it, and for how long. */
  readonly hands: readonly { readonly memberId: string; readonly seconds: number }[];
}
