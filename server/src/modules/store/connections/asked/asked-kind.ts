import type { ClaimContent, ToldOrder } from '@zhiyin/domain/store';
import type { OutgoingAnswer, OutgoingCall } from '#platform/outgoing/outgoing.ts';

/** What a platform is asked with, for one connection. */
export interface AskSession {
  readonly connectionId: string;
  /** Every answer of the kind's form, secrets too; what was left empty is not there. */
  readonly answers: Readonly<Record<string, string>>;
  /** What orders of this connection show as their platform. */
  readonly platform: string;
  readonly now: Date;
  /** The one guarded way out. @throws OutgoingFailure, Refusal: both count as unreachable */
  call(url: string, call: OutgoingCall): Promise<OutgoingAnswer>;
  /** Where to connect for a host by other means than a call. @throws Refusal when it is no open place */
  addressOf(host: string, port: number): Promise<string>;
}

/** One step: everything that changed in a span of time, a page at a time. */
export interface Asked {
  readonly from: Date;
  readonly until: Date;
  /** What the page before it said; null for the first one. It means something to its kind alone. */
  readonly next: string | null;
  /** While the past is being fetched for the first time. */
  readonly isReachingBack: boolean;
}

/** What a platform answered to one step. */
export interface Answered {
  readonly orders: readonly ToldOrder[];
  /** After-sales; none where the platform tells of none. */
  readonly claims: readonly ClaimContent[];
  /** Why single ones could not be read: the others count all the same. */
  readonly unreadable: readonly string[];
  /** Null when the span is told to its end. */
  readonly next: string | null;
}

/** A platform whose gateway is asked for what changed. */
export interface AskedKind {
  /** Longest span of one question, in the ordinary run and while reaching back. */
  readonly windowMs: { readonly usual: number; readonly reachingBack: number };
  /** How far back it gives anything. */
  readonly reachBackMs: number;
  /** How much of the span before is asked again: for what a platform lists late. */
  readonly overlapMs: number;
  /** How far behind now a span ends: for platforms that refuse or miss the last moments. */
  readonly settleMs: number;
  /** @throws AskFailure, and what `session.call` throws */
  ask(session: AskSession, asked: Asked): Promise<Answered>;
  /** Keeps open a line on which the platform says that something changed; a step does without. */
  listen?(session: AskSession, onNews: () => Promise<void>): void;
  /** Why that line is not open now; null when it is, or is not wanted. */
  lineTrouble?(connectionId: string): string | null;
}

/**
 * Why a platform did not answer. `credentials`: it does not take who we are; `limit`: asked too often; `unreachable`:
 * it is down; `refused`: it takes the question for wrong, which is our own fault. `other-shop`: it tells of
 * another shop than before.
 */
export type AskProblem = 'credentials' | 'limit' | 'unreachable' | 'refused' | 'other-shop';

/** A platform's refusal in its own words. */
export class AskFailure extends Error {
  readonly problem: AskProblem;
  /** When it may be asked again, as far as it said. */
  readonly afterSeconds: number | null;

  constructor(problem: AskProblem, said: string, afterSeconds: number | null = null) {
    // Not every text that comes over a line is one that a database keeps.
    super(said.replaceAll('\0', '').slice(0, 300).toWellFormed());
    this.name = 'AskFailure';
    this.problem = problem;
    this.afterSeconds = afterSeconds;
  }
}
