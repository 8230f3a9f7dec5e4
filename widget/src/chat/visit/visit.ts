import { type ReadonlySignal, signal } from '@preact/signals';
import { type Identity, isSameIdentity } from '../../bridge/identity.ts';
import type { PageNote } from '../../bridge/page-note.ts';
import { TokenRefused } from '../call/call.ts';
import { Refused } from '../call/refused.ts';
import type { Visit as VisitAnswer } from '../contract.ts';
import type { Arrival } from '../desk.ts';
import type { Shelf } from '../keep/shelf.ts';
import { type Clock, Pump, TryLater } from '../pump.ts';
import { type Look, lookOf, readLook, readWho, type Terms, termsOf } from './visit-shape.ts';

/** What a visit needs from the world. */
export interface VisitSeams {
  readonly clock: Clock;
  readonly shelf: Shelf;
  /** Begins a visit; a known token keeps us who we were. */
  readonly begin: (arrival: Arrival) => Promise<VisitAnswer>;
  /** Runs something while no other page of this shop does: two that open at once are to be one visitor. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
  /** The shop's page that we are on. */
  readonly page: () => PageNote | null;
  readonly onBegun: () => void;
  /** We are another customer to the server than this browser was before. */
  readonly onOther: (change: WhoChange) => void;
}

/**
 * How a visitor becomes another customer: somebody who was anybody is `named`, one person makes room for `another`, or
 * it happened `elsewhere`, on another page of the shop, which has seen to all of it.
 */
export type WhoChange = 'named' | 'another' | 'elsewhere';

/** The shop's hours and questions may change while a page stays open. */
const termsLastMs = 5 * 60_000;

/** Who we are to the shop, and how the shop looks; both are remembered, so that a returning page starts at once. */
export class Visit {
  readonly #seams: VisitSeams;
  readonly #pump: Pump;
  readonly #look = signal<Look | null>(null);
  readonly #terms = signal<Terms | null>(null);
  readonly #refusal = signal<string | null>(null);
  #token: string | null;
  #customerId: string | null = null;
  #identity: Identity | null;
  #isBegun = false;
  #isStale = false;
  #isFirst = true;
  #isStopped = false;
  #cancelStale = (): void => {};

  constructor(seams: VisitSeams, identity: Identity | null = null) {
    this.#seams = seams;
    this.#identity = identity;
    this.#pump = new Pump(() => this.#begin(), seams.clock);
    this.#token = seams.shelf.get('token');
    this.#look.value = readLook(seams.shelf.get('look'));
  }

  get look(): ReadonlySignal<Look | null> {
    return this.#look;
  }

  /** What holds now; `null` until the visit has begun. */
  get terms(): ReadonlySignal<Terms | null> {
    return this.#terms;
  }

  /** Why the shop lets nobody in here; `null` while it does. */
  get refusal(): ReadonlySignal<string | null> {
    return this.#refusal;
  }

  /** Whether this browser has been here before. */
  isKnown(): boolean {
    return this.#token !== null;
  }

  start(): void {
    this.#pump.poke();
  }

  wake(): void {
    this.#pump.wake();
  }

  /** What is still on its way is not taken any more: somebody else may be here by then. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelStale();
    this.#pump.stop();
  }

  /** The shop's server vouches for who we are. A visit that has begun begins anew, and what is under way waits. */
  identify(identity: Identity): void {
    if (isSameIdentity(identity, this.#identity)) return;
    const hasBegun = this.#isBegun || this.#refusal.value !== null;
    this.#identity = identity;
    this.#isBegun = false;
    if (hasBegun) this.#pump.poke();
  }

  /** Asks once more for what may have changed: the hours, the form. */
  refresh(): void {
    this.#isStale = true;
    this.#pump.poke();
  }

  /** The form was answered; nobody is to be asked again before the server says so itself. */
  formAnswered(): void {
    if (this.#terms.value) this.#terms.value = { ...this.#terms.value, preChatForm: null };
  }

  /** The token of a visit that has begun; `null` before. */
  token(): string | null {
    return this.#isBegun ? this.#token : null;
  }

  /** Does something as this visitor. A token that is no longer valid begins a new visit, and the work is tried again. */
  async as<T>(act: (token: string) => Promise<T>): Promise<T> {
    const token = this.token();
    if (token === null) throw new TryLater();
    try {
      return await act(token);
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      this.renew(token);
      throw new TryLater();
    }
  }

  /** This token is no longer valid. Another page may have renewed it already. */
  renew(refused: string | null = this.#token): void {
    if (refused !== this.#token) return;
    this.#isBegun = false;
    this.#pump.poke();
  }

  /** Another page of this shop may have become somebody else. */
  checkWho(): void {
    const now = readWho(this.#seams.shelf.get('who'))?.customerId;
    if (this.#customerId !== null && now !== this.#customerId) this.#seams.onOther('elsewhere');
  }

  async #begin(): Promise<void> {
    if (this.#isBegun && !this.#isStale) return;
    const isRefresh = this.#isBegun;
    try {
      await this.#seams.alone(async () => this.#take(this.#identity, await this.#ask(this.#identity)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#refusal.value = error.message;
      return;
    }
    if (!isRefresh && this.#isBegun) this.#seams.onBegun();
  }

  async #ask(identity: Identity | null): Promise<VisitAnswer> {
    const { begin, page, shelf } = this.#seams;
    const arrival = { token: shelf.get('token'), page: this.#isFirst ? page() : null };
    if (identity === null) return begin({ ...arrival, identity });
    try {
      return await begin({ ...arrival, identity });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Nobody vouched for this visitor, so they are anybody, and never whom this browser was vouched for before.
      const wasIdentified = readWho(shelf.get('who'))?.isIdentified === true;
      return begin({ ...arrival, token: wasIdentified ? null : arrival.token, identity: null });
    }
  }

  #take(identity: Identity | null, answer: VisitAnswer): void {
    if (this.#isStopped) return;
    // Somebody else was named while the answer was on its way.
    if (identity !== this.#identity) {
      this.#pump.poke();
      return;
    }
    const { clock, shelf } = this.#seams;
    const before = readWho(shelf.get('who'));
    const who = { customerId: answer.customerId, isIdentified: answer.isIdentified };
    shelf.set('token', answer.token);
    shelf.set('who', JSON.stringify(who));
    shelf.set('look', JSON.stringify(lookOf(answer)));
    if (before && before.customerId !== who.customerId) {
      this.#seams.onOther(before.isIdentified && identity !== null ? 'another' : 'named');
      return;
    }
    this.#token = answer.token;
    this.#customerId = who.customerId;
    this.#isBegun = true;
    this.#isStale = false;
    this.#isFirst = false;
    this.#refusal.value = null;
    this.#look.value = lookOf(answer);
    this.#terms.value = termsOf(answer);
    this.#cancelStale();
    this.#cancelStale = clock.later(termsLastMs, () => {
      this.#isStale = true;
    });
  }
}
