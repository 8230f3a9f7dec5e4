import { Desk } from './desk.ts';
import type { Arrival, DeskRules, Handled, SimulatedAgent } from './played.ts';

/**
 * Replays arrivals through other routing settings: the same choice as on the real desk, in events instead of time. What
 * somebody has in hand when their shift ends they bring to an end. The same input always gives the same output.
 *
 * @returns One entry for each arrival, in the order in which their waiting ended.
 */
export function simulate(
  arrivals: readonly Arrival[],
  agents: readonly SimulatedAgent[],
  rules: DeskRules,
): Handled[] {
  const desk = new Desk(agents, rules);
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
  { eventsEach, ...rules }: DeskRules & { readonly eventsEach: number },
): Generator<number, Handled[]> {
  const desk = new Desk(agents, rules);
  desk.begin(arrivals);
  while (desk.goOn(eventsEach)) yield desk.doneCount;
  return desk.end();
}
