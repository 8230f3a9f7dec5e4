import { handOut, type Waiting } from '../choose.ts';
import { askAgainSeconds } from '../offering.ts';
import { type Bare, demandIn, nextStepAfter } from '../queue.ts';
import { type EventHeap, eventHeap } from './event-heap.ts';
import type { Arrival, DeskRules, Handled, SimulatedAgent } from './played.ts';
import { Seats } from './seats.ts';

interface Event {
  readonly at: number;
  readonly happen: () => void;
}

type Hands = { memberId: string; seconds: number }[];

/** A conversation that nobody has: a newcomer, or one that was handed on. */
interface Queued {
  readonly arrival: Arrival;
  /** How many hands it was in before. */
  readonly hand: number;
  readonly since: number;
  readonly teamId: string | null;
  readonly handedOnBy: string | null;
  readonly hands: Hands;
  /** Who did not take it, and until when they are not asked again. */
  readonly passed: Map<string, number>;
  step: number;
  /** Who is asked for it now. */
  offeredTo: string | null;
}

/** A desk on which things happen in their order. */
export class Desk {
  readonly #events: EventHeap<Event> = eventHeap();
  readonly #waiting = new Map<string, Queued>();
  readonly #handled: Handled[] = [];
  readonly #rules: DeskRules;
  readonly #seats: Seats;
  #now = 0;

  constructor(agents: readonly SimulatedAgent[], rules: DeskRules) {
    this.#rules = rules;
    this.#seats = new Seats(agents, (rules.substituteAfterMinutes ?? 0) * 60_000);
    for (const { memberId, shifts } of agents)
      for (const { from, to } of shifts) {
        this.#at(from, () => this.#seats.sit(memberId, this.#now));
        this.#at(to, () => this.#seats.leave(memberId, this.#now));
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
    for (const one of this.#waiting.values()) this.#leave(one, null);
    this.#waiting.clear();
    return this.#handled;
  }

  #at(at: number, happen: () => void): void {
    this.#events.push({ at, happen });
  }

  #arrive(arrival: Arrival): void {
    const { conversationId, at, patienceSeconds, teamId } = arrival;
    const first = { hand: 0, since: at, teamId, handedOnBy: null, hands: [] };
    this.#wait(arrival, first);
    if (patienceSeconds === null) return;
    this.#at(at + patienceSeconds * 1000, () => {
      const one = this.#waiting.get(conversationId);
      if (one?.hand !== 0) return;
      this.#withdraw(one);
      this.#waiting.delete(conversationId);
      this.#leave(one, null);
    });
  }

  #wait(arrival: Arrival, place: Pick<Queued, 'hand' | 'since' | 'teamId' | 'handedOnBy' | 'hands'>): void {
    const queued: Queued = { arrival, ...place, passed: new Map(), step: 0, offeredTo: null };
    this.#waiting.set(arrival.conversationId, queued);
    this.#overflowLater(queued);
  }

  #overflowLater(queued: Queued): void {
    const { queue, conversationId } = queued.arrival;
    const after = queue && nextStepAfter(queue, queued.step);
    if (after === null) return;
    this.#at(queued.since + after * 1000, () => {
      if (this.#waiting.get(conversationId) !== queued) return;
      queued.step += 1;
      this.#overflowLater(queued);
    });
  }

  #handOut(): void {
    if (this.#waiting.size === 0) return;
    const there = this.#seats.there();
    if (!there.some(({ load, capacity }) => load < capacity)) return;
    const queue = [...this.#waiting.values()].flatMap((one) =>
      one.offeredTo === null ? [this.#standing(one)] : [],
    );
    for (const { conversationId, memberId } of handOut(queue, there)) {
      const one = this.#waiting.get(conversationId);
      if (!one) continue;
      const delivery = one.arrival.queue?.delivery ?? this.#rules.delivery;
      if (delivery === 'offer' && this.#rules.offering)
        this.#offer(one, memberId, this.#rules.offering.seconds);
      else this.#give(one, memberId);
    }
  }

  /** Asks somebody; room for it is kept until they say, or their time is over. */
  #offer(one: Queued, memberId: string, lastsSeconds: number): void {
    const seconds = this.#seats.answers(memberId, lastsSeconds);
    one.offeredTo = memberId;
    this.#seats.load(memberId, one.arrival, 1);
    this.#at(this.#now + (seconds ?? lastsSeconds) * 1000, () => {
      if (one.offeredTo !== memberId) return;
      this.#withdraw(one);
      if (seconds !== null && this.#seats.isOn(memberId)) return this.#give(one, memberId);
      const again = this.#now + askAgainSeconds * 1000;
      one.passed.set(memberId, again);
      // When nobody else is left they are asked again then.
      this.#at(again, () => undefined);
    });
  }

  #withdraw(one: Queued): void {
    if (one.offeredTo !== null) this.#seats.load(one.offeredTo, one.arrival, -1);
    one.offeredTo = null;
  }

  #give(one: Queued, memberId: string): void {
    this.#waiting.delete(one.arrival.conversationId);
    this.#seats.give(memberId, one.arrival);
    if (one.hand === 0) this.#leave(one, memberId);
    const seconds =
      one.hand === 0 ? one.arrival.handleSeconds : one.arrival.later?.[one.hand - 1]?.handleSeconds;
    this.#hold(one, memberId, seconds ?? 0);
  }

  #hold(one: Pick<Queued, 'arrival' | 'hand' | 'hands'>, memberId: string, seconds: number): void {
    one.hands.push({ memberId, seconds });
    this.#at(this.#now + seconds * 1000, () => this.#finish(one, memberId));
  }

  /** Who is done with one has a breather when it was hard, whether it was closed or handed on. */
  #finish({ arrival, hand, hands }: Pick<Queued, 'arrival' | 'hand' | 'hands'>, memberId: string): void {
    this.#seats.load(memberId, arrival, -1);
    const { seconds = 0, weightMin = 0 } = this.#rules.breather ?? {};
    if (seconds > 0 && arrival.weight >= weightMin) {
      const until = this.#now + seconds * 1000;
      this.#seats.rest(memberId, until);
      this.#at(until, () => this.#seats.wake(memberId, this.#now));
    }
    const next = arrival.later?.[hand];
    if (!next) return;
    if (next.memberId !== null && this.#seats.has(next.memberId)) {
      // A colleague chose them, full or not.
      this.#seats.load(next.memberId, arrival, 1);
      this.#hold({ arrival, hand: hand + 1, hands }, next.memberId, next.handleSeconds);
      return;
    }
    const { teamId } = next;
    this.#wait(arrival, { hand: hand + 1, since: this.#now, teamId, handedOnBy: memberId, hands });
  }

  #standing({ arrival, step, since, teamId, handedOnBy, passed }: Queued): Waiting {
    const { conversationId, headStartMs, queue, lastMemberId, channelId = null } = arrival;
    const { weight, channel = null, languageSkillIds = [] } = arrival;
    const bare: Bare = { teamId, weight, channel, languageSkillIds, handedOnBy };
    const demand = queue ? demandIn(queue, bare, step) : { ...bare, needs: [], tierMin: 1 };
    const { aheadMinutes = queue?.headStartMinutes ?? 0 } = arrival;
    const effectiveSince = since - headStartMs - aheadMinutes * 60_000;
    const passedBy = new Set(
      [...passed].flatMap(([memberId, until]) => (until > this.#now ? [memberId] : [])),
    );
    return {
      ...demand,
      conversationId,
      channelId,
      effectiveSince,
      lastMemberId: lastMemberId && this.#seats.standInFor(lastMemberId, this.#now),
      method: queue?.method ?? this.#rules.method,
      passedBy,
    };
  }

  #leave({ arrival, hand, hands }: Queued, memberId: string | null): void {
    if (hand > 0) return;
    const { conversationId, at } = arrival;
    this.#handled.push({ conversationId, memberId, waitedSeconds: (this.#now - at) / 1000, hands });
  }
}
