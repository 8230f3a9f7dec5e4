import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { Refused } from '../call/refused.ts';
import type { Shelf } from '../keep/shelf.ts';
import { type Clock, Pump } from '../pump.ts';
import type { Thread } from '../thread/thread.ts';
import { allSeen, countUnread, readSeen, type Seen } from './unread.ts';

/** What marking needs from the world. */
export interface SeenSeams {
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly thread: ReadonlySignal<Thread>;
  /** Whether the visitor sees what is shown. */
  readonly isSeen: ReadonlySignal<boolean>;
  readonly mark: (seen: Seen) => Promise<unknown>;
}

const name = 'seen';

/** Knows how far the visitor has read, and tells the shop of it, for as long as that takes. */
export class SeenMarks {
  readonly unread: ReadonlySignal<number>;
  readonly #seams: SeenSeams;
  readonly #pump: Pump;
  readonly #seen = signal<Seen | null>(null);
  #wanted: Seen | null = null;

  constructor(seams: SeenSeams) {
    this.#seams = seams;
    this.#pump = new Pump(() => this.#send(), seams.clock);
    this.reload();
    this.unread = computed(() => countUnread(seams.thread.value, this.#seen.value));
  }

  /** Another page of this shop may have been looked at. */
  reload(): void {
    this.#seen.value = readSeen(this.#seams.shelf.get(name));
  }

  /** Marks what is seen now. Runs as an effect: again whenever there is more to see. */
  follow(): void {
    const { thread, isSeen, shelf } = this.#seams;
    const seen = isSeen.value ? allSeen(thread.value) : null;
    if (!seen) return;
    if (this.unread.peek() > 0) {
      this.#wanted = seen;
      this.#pump.poke();
    }
    this.#seen.value = seen;
    shelf.set(name, JSON.stringify(seen));
  }

  wake(): void {
    this.#pump.wake();
  }

  stop(): void {
    this.#pump.stop();
  }

  async #send(): Promise<void> {
    const wanted = this.#wanted;
    if (!wanted) return;
    try {
      await this.#seams.mark(wanted);
    } catch (error) {
      // A mark that is not accepted harms nobody.
      if (!(error instanceof Refused)) throw error;
    }
    if (this.#wanted === wanted) this.#wanted = null;
  }
}
