import { type StandIn, standInFor } from '../../people/index.ts';
import { givenOne, nextTurn } from '../choose.ts';
import type { Agent } from '../demand.ts';
import type { Arrival, OfferHabit, SimulatedAgent } from './played.ts';

interface Seat {
  agent: Agent;
  isOn: boolean;
  leftAt: number;
  restsUntil: number;
  /** How many offers they had, for their habit. */
  offers: number;
  readonly substituteId: string | null;
  readonly habit: OfferHabit | null;
}

/** Who is at a desk that is played, with what in hand. */
export class Seats {
  readonly #seats: ReadonlyMap<string, Seat>;
  readonly #substituteAfterMs: number;
  readonly #hasSubstitutes: boolean;

  constructor(agents: readonly SimulatedAgent[], substituteAfterMs: number) {
    this.#substituteAfterMs = substituteAfterMs;
    this.#hasSubstitutes = agents.some(({ substituteId }) => substituteId);
    this.#seats = new Map(
      agents.map(({ shifts: _, substituteId = null, habit = null, ...agent }) => [
        agent.memberId,
        {
          agent: { ...agent, isAvailable: false, mayAnswer: true, load: 0, turn: 0 },
          isOn: false,
          leftAt: Number.NEGATIVE_INFINITY,
          restsUntil: Number.NEGATIVE_INFINITY,
          offers: 0,
          substituteId,
          habit,
        },
      ]),
    );
  }

  has(memberId: string): boolean {
    return this.#seats.has(memberId);
  }

  isOn(memberId: string): boolean {
    return this.#seats.get(memberId)?.isOn === true;
  }

  /** Those who may be given something now, full or not. */
  there(): Agent[] {
    return [...this.#seats.values()].flatMap(({ agent }) => (agent.isAvailable ? [agent] : []));
  }

  sit(memberId: string, now: number): void {
    this.#change(memberId, now, { isOn: true });
  }

  leave(memberId: string, now: number): void {
    this.#change(memberId, now, { isOn: false, leftAt: now });
  }

  /** They have a breather until then, unless they have a longer one. */
  rest(memberId: string, until: number): void {
    const before = this.#seats.get(memberId)?.restsUntil ?? until;
    this.#change(memberId, Number.NEGATIVE_INFINITY, { restsUntil: Math.max(before, until) });
  }

  wake(memberId: string, now: number): void {
    this.#change(memberId, now, {});
  }

  #change(
    memberId: string,
    now: number,
    change: Partial<Pick<Seat, 'isOn' | 'leftAt' | 'restsUntil'>>,
  ): void {
    const seat = this.#seats.get(memberId);
    if (!seat) return;
    Object.assign(seat, change);
    seat.agent = { ...seat.agent, isAvailable: seat.isOn && seat.restsUntil <= now };
  }

  /** Puts the weight of one on somebody's desk, or takes it off, whoever's turn it is. */
  load(memberId: string, { weight, channel }: Pick<Arrival, 'weight' | 'channel'>, times: 1 | -1): void {
    const seat = this.#seats.get(memberId);
    if (!seat) return;
    const { agent } = seat;
    const room = agent.rooms?.get(channel ?? '');
    const more = weight * times;
    const rooms = room && channel && new Map(agent.rooms).set(channel, { ...room, load: room.load + more });
    seat.agent = { ...agent, load: agent.load + more, ...(rooms && { rooms }) };
  }

  /** Gives somebody one by turn. */
  give(memberId: string, arrival: Arrival): void {
    const seat = this.#seats.get(memberId);
    if (!seat) return;
    const all = [...this.#seats.values()].map(({ agent }) => agent);
    seat.agent = givenOne(seat.agent, arrival, nextTurn(all, arrival));
  }

  /**
   * After how many seconds somebody says yes to what they are offered; null when they let it pass. As often as they did
   * in life, evenly over the period, so that the same input always gives the same output.
   */
  answers(memberId: string, lastsSeconds: number): number | null {
    const seat = this.#seats.get(memberId);
    if (!seat?.habit) return 0;
    const { takenShare, seconds } = seat.habit;
    seat.offers += 1;
    const isTaken =
      Math.floor(seat.offers * takenShare + 1e-9) > Math.floor((seat.offers - 1) * takenShare + 1e-9);
    return isTaken ? Math.min(seconds, lastsSeconds) : null;
  }

  /** Who has somebody's customers: they themselves, or whoever stands in for them while they are not there. */
  standInFor(memberId: string, now: number): string {
    if (!this.#hasSubstitutes || this.isOn(memberId)) return memberId;
    const all = new Map<string, StandIn>(
      [...this.#seats].map(([id, { isOn, leftAt, substituteId }]) => [
        id,
        { isAbsent: !isOn && now - leftAt >= this.#substituteAfterMs, substituteId },
      ]),
    );
    return standInFor(memberId, all) ?? memberId;
  }
}
