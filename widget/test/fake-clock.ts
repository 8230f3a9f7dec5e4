import type { Clock } from '../src/chat/pump.ts';

interface Waiting {
  readonly at: number;
  readonly act: () => void;
}

/** A clock that a test moves by hand. Chance always says the same. */
export class FakeClock implements Clock {
  now = 0;
  readonly #waiting = new Set<Waiting>();
  readonly #chance: number;

  constructor(chance = 0) {
    this.#chance = chance;
  }

  random = (): number => this.#chance;

  later = (ms: number, act: () => void): (() => void) => {
    const waiting = { at: this.now + ms, act };
    this.#waiting.add(waiting);
    return () => void this.#waiting.delete(waiting);
  };

  /** How long until each thing that waits, the soonest first. */
  pauses(): number[] {
    return [...this.#waiting].map((one) => one.at - this.now).sort((a, b) => a - b);
  }

  /** Lets time pass, doing what falls due in its order, and lets promises settle in between. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    await settle();
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#waiting.delete(next);
      this.now = Math.max(this.now, next.at);
      next.act();
      await settle();
    }
    this.now = until;
  }

  #next(until: number): Waiting | undefined {
    return [...this.#waiting].sort((a, b) => a.at - b.at).find((one) => one.at <= until);
  }
}

/** Lets every promise that can go on do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
