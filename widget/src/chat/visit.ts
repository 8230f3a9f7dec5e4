import { type ReadonlySignal, signal } from '@preact/signals';
import { isColour } from '../colour/readable.ts';
import { TokenRefused } from './call/call.ts';
import { Refused } from './call/refused.ts';
import type { Visit as VisitAnswer } from './contract.ts';
import { readJson } from './keep/read-json.ts';
import type { Shelf } from './keep/shelf.ts';
import { type Clock, Pump, TryLater } from './pump.ts';

/** How the shop presents itself. */
export interface Look {
  readonly shopName: string;
  readonly greeting: string;
  readonly colour: string | null;
}

/** What a visit needs from the world. */
export interface VisitSeams {
  readonly clock: Clock;
  readonly shelf: Shelf;
  /** Begins a visit; a known token keeps us who we were. */
  readonly begin: (token: string | null) => Promise<VisitAnswer>;
  /** Runs something while no other page of this shop does: two that open at once are to be one visitor. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
  readonly onBegun: () => void;
}

/** Who we are to the shop, and how the shop looks; both are remembered, so that a returning page starts at once. */
export class Visit {
  readonly #seams: VisitSeams;
  readonly #pump: Pump;
  readonly #look = signal<Look | null>(null);
  readonly #refusal = signal<string | null>(null);
  #token: string | null;
  #isBegun = false;

  constructor(seams: VisitSeams) {
    this.#seams = seams;
    this.#pump = new Pump(() => this.#begin(), seams.clock);
    this.#token = seams.shelf.get('token');
    this.#look.value = readLook(seams.shelf.get('look'));
  }

  get look(): ReadonlySignal<Look | null> {
    return this.#look;
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

  stop(): void {
    this.#pump.stop();
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

  async #begin(): Promise<void> {
    if (this.#isBegun) return;
    try {
      const { alone, begin, shelf } = this.#seams;
      await alone(async () => this.#take(await begin(shelf.get('token'))));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#refusal.value = error.message;
      return;
    }
    this.#seams.onBegun();
  }

  #take({ token, shopName, greeting, colour }: VisitAnswer): void {
    const look = { shopName, greeting, colour: isColour(colour) ? colour : null };
    this.#token = token;
    this.#isBegun = true;
    this.#refusal.value = null;
    this.#look.value = look;
    this.#seams.shelf.set('token', token);
    this.#seams.shelf.set('look', JSON.stringify(look));
  }
}

function readLook(kept: string | null): Look | null {
  const look = readJson(kept);
  if (typeof look?.['shopName'] !== 'string' || typeof look['greeting'] !== 'string') return null;
  const { shopName, greeting, colour } = look;
  return { shopName, greeting, colour: isColour(colour) ? colour : null };
}
