import { z } from 'zod';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { type FactRow, factsAfter } from '../facts/read-facts.ts';
import { type LastHeard, readLastHeard } from './last-heard.ts';
import { catchUpMax } from './protocol.ts';

/** A fact, and the customer who may hear of it. */
export interface Told {
  readonly fact: FactRow;
  readonly customerId: string | null;
}

/**
 * The last facts of a workspace's log, read once for all its sockets: ten thousand that come back at once are served
 * from here, and the database is asked once.
 */
export class Tail {
  readonly #ctx: Context;
  readonly #catalogue: FactCatalogue;
  /** All facts after `#from` and up to `#to`, in order. */
  #told: Told[] = [];
  #from: number;
  #to: number;
  #reaching: Promise<void> | null = null;
  #frames = new Map<string, string>();
  #lastHeard: { readonly to: number; readonly read: Promise<LastHeard> } | null = null;

  /** `ctx` reads the log whole; what each socket hears of it is decided there. */
  constructor(ctx: Context, catalogue: FactCatalogue, position: number) {
    this.#ctx = ctx;
    this.#catalogue = catalogue;
    this.#from = position;
    this.#to = position;
  }

  /** How far it has read. */
  get position(): number {
    return this.#to;
  }

  /** Everything after a position; `null` when it does not reach back that far. */
  after(position: number): readonly Told[] | null {
    if (position < this.#from) return null;
    if (position >= this.#to) return [];
    const first = this.#told.findLastIndex(({ fact }) => fact.position <= position) + 1;
    return this.#told.slice(first);
  }

  /** Reads on; answers whether there was anything. */
  async readOn(): Promise<boolean> {
    const read = await factsAfter(this.#ctx, this.#catalogue, this.#to, catchUpMax);
    if (read.position === this.#to) return false;
    this.#told = [...this.#told, ...read.facts.map((fact) => this.#asTold(fact))].slice(-catchUpMax);
    this.#to = read.position;
    this.#from = Math.max(this.#from, this.#to - catchUpMax);
    this.#frames = new Map();
    return true;
  }

  /** Reaches back as far as it ever does. Whoever asks meanwhile waits for the same answer. */
  reachBack(): Promise<void> {
    this.#reaching ??= this.#reachBack().finally(() => {
      this.#reaching = null;
    });
    return this.#reaching;
  }

  /** Where something last concerned each customer, up to a position from which this tail goes on. */
  lastHeard(): Promise<LastHeard> {
    const kept = this.#lastHeard;
    if (kept && kept.to >= this.#to - catchUpMax) return kept.read;
    const read = readLastHeard(this.#ctx, this.#to);
    const asked = { to: this.#to, read };
    this.#lastHeard = asked;
    read.catch(() => {
      if (this.#lastHeard === asked) this.#lastHeard = null;
    });
    return read;
  }

  /** What was made for one caller is kept for their other sockets until the log grows. */
  frame(key: string, make: () => string): string {
    const kept = this.#frames.get(key);
    if (kept !== undefined) return kept;
    const made = make();
    if (made !== '') this.#frames.set(key, made);
    return made;
  }

  async #reachBack(): Promise<void> {
    const from = Math.max(0, this.#to - catchUpMax);
    const read = await factsAfter(this.#ctx, this.#catalogue, from, catchUpMax);
    const known = new Set(this.#told.map(({ fact }) => fact.position));
    const older = read.facts.filter(({ position }) => position <= this.#to && !known.has(position));
    this.#told = [...older.map((fact) => this.#asTold(fact)), ...this.#told];
    this.#from = Math.min(this.#from, from);
  }

  #asTold(fact: FactRow): Told {
    const field = this.#catalogue.find(fact.kind)?.customerField;
    const customerId = field === undefined ? null : (Payload.safeParse(fact.payload).data?.[field] ?? null);
    return { fact, customerId: typeof customerId === 'string' ? customerId : null };
  }
}

const Payload = z.record(z.string(), z.unknown());
