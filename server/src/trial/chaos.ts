import { setTimeout as pause } from 'node:timers/promises';
import type { TrialDesk } from './desk.ts';
import type { OwnServer } from './own-server.ts';
import type { TrialVisitor } from './visitor.ts';

/** What was done to the server and the network while customers talked. */
export interface Harm {
  readonly awayMs: number[];
  cuts: number;
}

/**
 * Kills the server three times and cuts connections in between, while `isOver` says no. Every client goes on by
 * itself, repeating what was not acknowledged with the same key.
 */
export async function doHarm(
  server: OwnServer,
  desk: TrialDesk,
  talking: ReadonlySet<TrialVisitor>,
  isOver: () => boolean,
): Promise<Harm> {
  const harm: Harm = { awayMs: [], cuts: 0 };
  for (let kill = 0; kill < 3 && !isOver(); kill++) {
    await pause(1000 + Math.random() * 1500);
    for (const visitor of [...talking].filter(() => Math.random() < 0.3)) {
      visitor.cut();
      harm.cuts += 1;
    }
    desk.cut();
    await pause(300 + Math.random() * 700);
    harm.awayMs.push(await server.killAndRestart());
  }
  return harm;
}
