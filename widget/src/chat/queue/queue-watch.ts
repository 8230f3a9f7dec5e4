import { type ReadonlySignal, signal } from '@preact/signals';
import { Refused } from '../call/refused.ts';
import type { QueuePlace } from '../contract.ts';
import type { Clock } from '../pump.ts';

const everyMs = 12_000;

/** Asks for the visitor's place in the queue while they wait and look, and forgets it as soon as they do not. */
export class QueueWatch {
  readonly #ask: () => Promise<QueuePlace>;
  readonly #clock: Clock;
  readonly #place = signal<QueuePlace | null>(null);
  #isWaiting = false;
  #run = 0;
  #cancel = (): void => {};

  constructor(ask: () => Promise<QueuePlace>, clock: Clock) {
    this.#ask = ask;
    this.#clock = clock;
  }

  /** `null` when the visitor does not wait, or nobody knows. */
  get place(): ReadonlySignal<QueuePlace | null> {
    return this.#place;
  }

  /** Whether the visitor waits for an answer and looks. */
  watch(isWaiting: boolean): void {
    if (this.#isWaiting === isWaiting) return;
    this.#isWaiting = isWaiting;
    if (isWaiting) this.poke();
    else this.stop();
  }

  /** Something has happened: asks at once. */
  poke(): void {
    if (!this.#isWaiting) return;
    this.#cancel();
    this.#run += 1;
    void this.#look(this.#run);
  }

  stop(): void {
    this.#isWaiting = false;
    this.#run += 1;
    this.#cancel();
    this.#place.value = null;
  }

  async #look(run: number): Promise<void> {
    // A place that cannot be had is no reason to worry anybody: the last one stays until the next answer.
    const answer = await this.#ask().catch((error: unknown) => (error instanceof Refused ? null : undefined));
    if (run !== this.#run) return;
    if (answer !== undefined) this.#place.value = answer;
    const waitMs = everyMs * (0.75 + this.#clock.random() / 2);
    this.#cancel = this.#clock.later(waitMs, () => this.poke());
  }
}
