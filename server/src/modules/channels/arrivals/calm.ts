import { setTimeout as pause } from 'node:timers/promises';
import { perSystem } from '#platform/per-system.ts';
import type { System } from '#platform/system.ts';

/** From so many calls at once on it is a storm. */
const stormFrom = 24;
const lookEveryMs = 50;
/** However long a storm lasts, something is taken in. */
const waitMaxMs = 2_000;

const underway = perSystem(() => ({ count: 0 }));

/** Counts a vendor's call while it is being answered. */
export async function countedIn<Answer>(system: System, answering: () => Promise<Answer>): Promise<Answer> {
  const calls = underway.of(system);
  calls.count++;
  try {
    return await answering();
  } finally {
    calls.count--;
  }
}

/**
 * Lets a storm of calls go first: vendors want an answer within seconds, and what they brought is safe and can wait.
 *
 * @returns whether it is calm now; false when that was waited for in vain.
 */
export async function whenCalm(system: System): Promise<boolean> {
  const calls = underway.of(system);
  for (let waitedMs = 0; calls.count >= stormFrom; waitedMs += lookEveryMs) {
    if (waitedMs >= waitMaxMs) return false;
    await pause(lookEveryMs);
  }
  return true;
}
