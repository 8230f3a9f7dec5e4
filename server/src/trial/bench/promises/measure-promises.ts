import { type Latencies, sayLatencies } from '../../latencies.ts';
import type { OwnServer } from '../../own-server.ts';
import type { BenchShop } from '../bench-shop.ts';
import { assignment } from './assignment.ts';
import { type ClockCrowd, clocksFire } from './clocks-fire.ts';
import { liveBoard } from './live-board.ts';
import { rulesCost } from './rules-cost.ts';

/** How much of each is measured. */
export interface PromisesSize {
  readonly seconds: number;
  readonly crowd: ClockCrowd;
  readonly assignments: number;
  /** How many new customers an open board is to show. */
  readonly shown: number;
}

/** What happens by itself, in time: one line of the table. */
export interface Promised {
  readonly what: string;
  readonly stored: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  readonly count: number;
  /** How often it should have happened, at the least; fewer is a failure. */
  readonly wanted: number;
}

/** Clocks, rules and assignment on a shop of some size; each line is printed when it is known. */
export async function measurePromises(
  server: OwnServer,
  shop: BenchShop,
  stored: number,
  { seconds, crowd, assignments, shown }: PromisesSize,
  print: (line: string) => void,
): Promise<Promised[]> {
  const rows: Promised[] = [];
  const take = (what: string, latencies: Latencies, wanted = 1): void => {
    const [p50Ms, p95Ms, p99Ms] = [latencies.at(0.5), latencies.at(0.95), latencies.at(0.99)];
    rows.push({ what, stored, p50Ms, p95Ms, p99Ms, count: latencies.count(), wanted });
    print(`${what}, ${stored} conversations: ${sayLatencies(latencies)}`);
  };
  const { rules, without, withRules } = await rulesCost(shop, seconds);
  take('send at 50/s', without);
  take(`send at 50/s with ${rules} rules`, withRules);
  take('room appears → assigned, heard', await assignment(shop, assignments));
  take('stored → shown by an open board', await liveBoard(shop, shown), shown);
  const said = `${crowd.clocks} clocks due within ${crowd.seconds} s, a tenth in one second, told after`;
  take(said, await clocksFire(server, shop, crowd), crowd.clocks);
  return rows;
}
