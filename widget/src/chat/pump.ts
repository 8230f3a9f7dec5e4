import { backOffMs } from './back-off.ts';

/** What everything that waits needs from the world. */
export interface Clock {
  /** Runs something later; the answer cancels it. */
  readonly later: (ms: number, act: () => void) => () => void;
  /** 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
}

/** Thrown by work that must be done again, though not before some time has passed. */
export class TryLater extends Error {
  /** 0 when only the back-off counts. */
  readonly waitMs: number;

  constructor(waitMs = 0) {
    super('try later');
    this.waitMs = waitMs;
  }
}

const pace = { firstMs: 500, maxMs: 30_000 };

/**
 * Does one kind of work, one run at a time, until a run ends without having been asked for again. A run that fails is
 * repeated with growing pauses for as long as it takes.
 */
export class Pump {
  readonly #work: () => Promise<void>;
  readonly #clock: Clock;
  readonly #onFailures: (failures: number) => void;
  #isWanted = false;
  #isRunning = false;
  #isStopped = false;
  #isHurried = false;
  #failures = 0;
  #cancelWait: (() => void) | null = null;

  /** @param onFailures told how many runs have failed in a row; 0 when one succeeds. */
  constructor(work: () => Promise<void>, clock: Clock, onFailures: (failures: number) => void = () => {}) {
    this.#work = work;
    this.#clock = clock;
    this.#onFailures = onFailures;
  }

  /** There is something to do. While a pause lasts, it is done after the pause. */
  poke(): void {
    this.#isWanted = true;
    if (!this.#isRunning && this.#cancelWait === null) void this.#run();
  }

  /**
   * Ends a pause: the network is back, or somebody presses "try now". A run that is under way may still fail for the
   * old reason; then it is repeated without a pause.
   */
  wake(): void {
    this.#isHurried = this.#isRunning;
    if (this.#cancelWait === null) return;
    this.#endPause();
    void this.#run();
  }

  stop(): void {
    this.#isStopped = true;
    this.#endPause();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isWanted && !this.#isStopped && this.#cancelWait === null) {
      this.#isWanted = false;
      this.#isHurried = false;
      await this.#work().then(
        () => this.#count(0),
        (error: unknown) => this.#pause(error),
      );
    }
    this.#isRunning = false;
  }

  #pause(error: unknown): void {
    this.#isWanted = true;
    if (this.#isStopped || this.#isHurried) return;
    const askedMs = error instanceof TryLater ? error.waitMs : 0;
    const waitMs = Math.max(askedMs, backOffMs(this.#failures, this.#clock.random(), pace));
    this.#count(this.#failures + 1);
    this.#cancelWait = this.#clock.later(waitMs, () => this.wake());
  }

  #endPause(): void {
    this.#cancelWait?.();
    this.#cancelWait = null;
  }

  #count(failures: number): void {
    if (failures === this.#failures) return;
    this.#failures = failures;
    this.#onFailures(failures);
  }
}
