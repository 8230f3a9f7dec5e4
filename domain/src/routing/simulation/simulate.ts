import { givenOne, handOut, type Waiting } from '../choose.ts';
import type { Agent } from '../demand.ts';
import type { Method } from '../method.ts';
import { type Bare, demandIn, nextStepAfter, type QueueDefinition } from '../queue.ts';
import { type EventHeap, eventHeap } from './event-heap.ts';

/** One conversation of a past period, as it came. */
export interface Arrival extends Bare {
  readonly conversationId: string;
  /** When it began to wait, in ms. */
  readonly at: number;
  /** How long somebody had it on their desk, in seconds. */
  readonly handleSeconds: number;
  /** After so long the customer is gone; null: they wait for ever. */
  readonly patienceSeconds: number | null;
  /** By how much its priority moves it forward, in ms. */
  readonly headStartMs: number;
  /** The queue that it belongs to; null: none, whoever may take it. */
  readonly queue: QueueDefinition | null;
  readonly lastMemberId: string | null;
  /** The entry it came by, each of which takes turns of its own. */
  readonly channelId?: string | null;
}

/** Somebody who was there, and when. */
export interface SimulatedAgent extends Pick<Agent, 'memberId' | 'teamIds' | 'skills' | 'tier' | 'capacity'> {
  /** Half-open stretches in ms in which they were available; in order, without overlap. */
  readonly shifts: readonly { readonly from: number; readonly to: number }[];
}

/** What became of one arrival; `memberId` null: the customer left, or nobody came to the end. */
export interface Handled {
  readonly conversationId: string;
  readonly memberId: string | null;
  readonly waitedSeconds: number;
}

interface Event {
  readonly at: number;
  readonly happen: () => void;
}

/**
 * Replays arrivals through other routing settings: the same choice as on the real desk, in events instead of time. What
 * somebody has in hand when their shift ends they bring to an end. The same input always gives the same output.
 *
 * @param method How one is chosen where a queue does not say.
 * @returns One entry for each arrival, in the order in which their waiting ended.
 */
export function simulate(
  arrivals: readonly Arrival[],
  agents: readonly SimulatedAgent[],
  method: Method,
): Handled[] {
  const desk = new Desk(agents, method);
  desk.begin(arrivals);
  while (desk.goOn(Number.POSITIVE_INFINITY));
  return desk.end();
}

/**
 * As `simulate`, in pieces, for whoever has other things to do meanwhile: yields after so many events how many arrivals
 * have been dealt with.
 */
export function* simulateInPieces(
  arrivals: readonly Arrival[],
  agents: readonly SimulatedAgent[],
  { method, eventsEach }: { readonly method: Method; readonly eventsEach: number },
): Generator<number, Handled[]> {
  const desk = new Desk(agents, method);
  desk.begin(arrivals);
  while (desk.goOn(eventsEach)) yield desk.doneCount;
  return desk.end();
}

class Desk {
  readonly #events: EventHeap<Event> = eventHeap();
  readonly #agents: Map<string, Agent>;
  readonly #waiting = new Map<string, { readonly arrival: Arrival; step: number }>();
  readonly #handled: Handled[] = [];
  readonly #method: Method;
  #turn = 0;
  #now = 0;

  constructor(agents: readonly SimulatedAgent[], method: Method) {
    this.#method = method;
    this.#agents = new Map(
      agents.map(({ shifts: _, ...agent }) => [
        agent.memberId,
        { ...agent, isAvailable: false, mayAnswer: true, load: 0, turn: 0 },
      ]),
    );
    for (const { memberId, shifts } of agents)
      for (const { from, to } of shifts) {
        this.#at(from, () => this.#change(memberId, { isAvailable: true }));
        this.#at(to, () => this.#change(memberId, { isAvailable: false }));
      }
  }

  get doneCount(): number {
    return this.#handled.length;
  }

  begin(arrivals: readonly Arrival[]): void {
    for (const arrival of arrivals) this.#at(arrival.at, () => this.#arrive(arrival));
  }

  /** Lets at most so many events happen, and what happens at the moment of the last one. False when there are no more. */
  goOn(events: number): boolean {
    for (let happened = 0; ; happened++) {
      const event = this.#events.pop();
      if (!event) return false;
      this.#now = event.at;
      event.happen();
      // What happens at one moment is one change: ends free hands before anything is handed out.
      if (this.#events.peek()?.at === this.#now) continue;
      this.#handOut();
      if (happened >= events) return true;
    }
  }

  /** Whoever still waits has waited until now. */
  end(): Handled[] {
    for (const { arrival } of this.#waiting.values()) this.#leave(arrival, null);
    this.#waiting.clear();
    return this.#handled;
  }

  #at(at: number, happen: () => void): void {
    this.#events.push({ at, happen });
  }

  #arrive(arrival: Arrival): void {
    const { conversationId, at, patienceSeconds, queue } = arrival;
    this.#waiting.set(conversationId, { arrival, step: 0 });
    if (queue) this.#overflowLater(conversationId, arrival, queue, 0);
    if (patienceSeconds === null) return;
    this.#at(at + patienceSeconds * 1000, () => {
      if (this.#waiting.delete(conversationId)) this.#leave(arrival, null);
    });
  }

  #overflowLater(conversationId: string, arrival: Arrival, queue: QueueDefinition, step: number): void {
    const after = nextStepAfter(queue, step);
    if (after === null) return;
    this.#at(arrival.at + after * 1000, () => {
      const waiting = this.#waiting.get(conversationId);
      if (!waiting) return;
      waiting.step = step + 1;
      this.#overflowLater(conversationId, arrival, queue, step + 1);
    });
  }

  #handOut(): void {
    if (this.#waiting.size === 0) return;
    const free = [...this.#agents.values()].filter((one) => one.isAvailable && one.load < one.capacity);
    if (free.length === 0) return;
    const queue = [...this.#waiting.values()].map(({ arrival, step }) => this.#standing(arrival, step));
    for (const { conversationId, memberId } of handOut(queue, free)) {
      const arrival = this.#waiting.get(conversationId)?.arrival;
      if (!arrival) continue;
      this.#waiting.delete(conversationId);
      this.#turn += 1;
      const { weight } = arrival;
      const agent = this.#agents.get(memberId);
      if (agent) this.#agents.set(memberId, givenOne(agent, arrival, this.#turn));
      this.#at(this.#now + arrival.handleSeconds * 1000, () => {
        this.#change(memberId, { load: (this.#agents.get(memberId)?.load ?? 0) - weight });
      });
      this.#leave(arrival, memberId);
    }
  }

  #standing(arrival: Arrival, step: number): Waiting {
    const {
      conversationId,
      at,
      headStartMs,
      queue,
      lastMemberId,
      teamId,
      weight,
      channelId = null,
    } = arrival;
    const demand = queue ? demandIn(queue, arrival, step) : { teamId, weight, needs: [], tierMin: 1 };
    const effectiveSince = at - headStartMs - (queue?.headStartMinutes ?? 0) * 60_000;
    return {
      ...demand,
      conversationId,
      channelId,
      effectiveSince,
      lastMemberId,
      method: queue?.method ?? this.#method,
    };
  }

  #change(memberId: string, change: Partial<Agent>): void {
    const agent = this.#agents.get(memberId);
    if (agent) this.#agents.set(memberId, { ...agent, ...change });
  }

  #leave({ conversationId, at }: Arrival, memberId: string | null): void {
    this.#handled.push({ conversationId, memberId, waitedSeconds: (this.#now - at) / 1000 });
  }
}
