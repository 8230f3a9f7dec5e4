import type { PageNote } from '../../bridge/page-note.ts';
import { Refused } from '../call/refused.ts';
import { type Clock, Pump } from '../pump.ts';

/** Whoever leafs through a shop is told of at most so often; the last page counts. */
const atMostEveryMs = 3_000;

/** Tells the shop which of its pages the visitor is on. */
export class PageNotes {
  readonly #clock: Clock;
  readonly #pump: Pump;
  #now: PageNote | null;
  #told: PageNote | null;
  #cancel: (() => void) | null = null;

  /** @param now the page that the visit itself begins with. */
  constructor(note: (page: PageNote) => Promise<unknown>, clock: Clock, now: PageNote | null) {
    this.#clock = clock;
    this.#now = now;
    this.#told = now;
    this.#pump = new Pump(() => this.#send(note), clock);
  }

  /** Where the visitor is; `null` when nobody said. */
  now(): PageNote | null {
    return this.#now;
  }

  /** Where the visitor is before the visit begins, which tells it. */
  arrive(page: PageNote): void {
    this.#now = page;
    this.#told = page;
  }

  /** The visitor has come to a page. */
  visit(page: PageNote): void {
    this.#now = page;
    this.#later();
  }

  /** There is a record of the visitor from now on, so the page is worth telling again. */
  again(): void {
    this.#told = null;
    this.#later();
  }

  stop(): void {
    this.#cancel?.();
    this.#pump.stop();
  }

  #later(): void {
    if (this.#cancel) return;
    this.#pump.poke();
    this.#cancel = this.#clock.later(atMostEveryMs, () => {
      this.#cancel = null;
      if (this.#isNew()) this.#later();
    });
  }

  #isNew(): boolean {
    return this.#now !== null && this.#now.url !== '' && this.#now.url !== this.#told?.url;
  }

  async #send(note: (page: PageNote) => Promise<unknown>): Promise<void> {
    const page = this.#now;
    if (!page || !this.#isNew()) return;
    try {
      await note(page);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    this.#told = page;
  }
}
