import { Refused } from '../call/refused.ts';
import type { SendAnswer } from '../contract.ts';
import { type Clock, Pump } from '../pump.ts';
import type { Outbox, OutboxItem } from './outbox.ts';

/** What sending needs from the world. */
export interface SenderSeams {
  readonly clock: Clock;
  /** Sends one message. Throws `Refused` when the server will not have it, anything else when it may be repeated. */
  readonly send: (item: OutboxItem) => Promise<SendAnswer>;
  /** Runs something while no other page of this shop does, so that their messages keep one order. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
  readonly onStored: (answer: SendAnswer) => void;
  readonly onFailures: (failures: number) => void;
}

/**
 * Empties the outbox: one message at a time, oldest first, the same id until the server has answered that it is
 * stored. What is refused stays, and does not hold up what follows.
 */
export class Sender {
  readonly #outbox: Outbox;
  readonly #seams: SenderSeams;
  readonly #pump: Pump;

  constructor(outbox: Outbox, seams: SenderSeams) {
    this.#outbox = outbox;
    this.#seams = seams;
    this.#pump = new Pump(() => seams.alone(() => this.#sendAll()), seams.clock, seams.onFailures);
  }

  poke(): void {
    this.#pump.poke();
  }

  wake(): void {
    this.#pump.wake();
  }

  stop(): void {
    this.#pump.stop();
  }

  async #sendAll(): Promise<void> {
    this.#outbox.reload();
    for (let item = this.#outbox.next(); item; item = this.#outbox.next()) await this.#sendOne(item);
  }

  async #sendOne(item: OutboxItem): Promise<void> {
    try {
      this.#seams.onStored(await this.#seams.send(item));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#outbox.refuse(item.clientMessageId, error.message);
      return;
    }
    this.#outbox.remove([item.clientMessageId]);
  }
}
