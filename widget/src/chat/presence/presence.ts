import { type ReadonlySignal, signal } from '@preact/signals';
import type { atConversation } from '@zhiyin/domain/inbox';
import type { SaidOf } from '@zhiyin/domain/kit';
import type { Loose } from '../keep/read-json.ts';
import type { Clock } from '../pump.ts';

/** What is said of a visitor at their conversation. */
export type Said = Omit<SaidOf<typeof atConversation>, 'isAnswering'>;

/** What presence needs from the world. */
export interface PresenceSeams {
  readonly clock: Clock;
  readonly say: (said: Said) => void;
  /** `null` while there is none: nobody can be told then. */
  readonly conversationId: () => string | null;
}

/** Somebody who pauses for so long has stopped typing. */
const pauseMs = 5_000;
/** While it is true it is said again. */
const repeatMs = 10_000;
/** What is not said again is no longer true. */
const forgetMs = 15_000;

/** Who is at the conversation: tells the shop that the visitor looks or types, and hears that the shop types. */
export class Presence {
  readonly #seams: PresenceSeams;
  readonly #isShopTyping = signal(false);
  #isTyping = false;
  #isLooking = false;
  #cancelPause = (): void => {};
  #cancelRepeat = (): void => {};
  #cancelForget = (): void => {};

  constructor(seams: PresenceSeams) {
    this.#seams = seams;
  }

  get isShopTyping(): ReadonlySignal<boolean> {
    return this.#isShopTyping;
  }

  /** The visitor has changed what they write; with nothing written they no longer do. */
  type(isSomething: boolean): void {
    this.#cancelPause();
    if (isSomething) this.#cancelPause = this.#seams.clock.later(pauseMs, () => this.#setTyping(false));
    this.#setTyping(isSomething);
  }

  look(isLooking: boolean): void {
    if (this.#isLooking === isLooking) return;
    this.#isLooking = isLooking;
    this.#say();
  }

  /** The line is open again, or there is a conversation now: what is true is said to whoever did not hear it. */
  repeat(): void {
    if (this.#isTyping || this.#isLooking) this.#say();
  }

  /** Takes what was said of the shop. */
  hear({ conversationId, isTyping }: Loose): void {
    if (conversationId === this.#seams.conversationId()) this.#hearTyping(isTyping === true);
  }

  /** The shop has written: what it typed is here. */
  written(): void {
    this.#hearTyping(false);
  }

  stop(): void {
    this.#cancelPause();
    this.#cancelRepeat();
    this.#cancelForget();
  }

  #setTyping(isTyping: boolean): void {
    if (this.#isTyping === isTyping) return;
    this.#isTyping = isTyping;
    this.#say();
  }

  #say(): void {
    this.#cancelRepeat();
    const conversationId = this.#seams.conversationId();
    const [isTyping, isLooking] = [this.#isTyping, this.#isLooking];
    if (conversationId !== null) this.#seams.say({ conversationId, isTyping, isLooking });
    if (isTyping || isLooking) this.#cancelRepeat = this.#seams.clock.later(repeatMs, () => this.#say());
  }

  #hearTyping(isTyping: boolean): void {
    this.#cancelForget();
    this.#isShopTyping.value = isTyping;
    if (isTyping) this.#cancelForget = this.#seams.clock.later(forgetMs, () => this.#hearTyping(false));
  }
}
