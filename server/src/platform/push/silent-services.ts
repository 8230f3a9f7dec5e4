import { perSystem } from '../per-system.ts';
import type { System } from '../system.ts';

/** How long nobody calls a push service that did not answer. */
const lastsMs = 5 * 60_000;
/** How long the others wait for what the first one finds that calls it again. */
const lookMs = 30_000;
const keptMax = 10_000;

/** Until when push services are left alone: what every process has found out for itself, and none stores. */
const silences = perSystem(() => new Map<string, number>());

/**
 * Until when a push service is left alone because it did not answer, so that pushes to it take no places from those to
 * others; null when it may be called. After that time one push looks whether it answers again.
 */
export function silentUntil(system: System, endpoint: string): Date | null {
  const [until, now] = [silences.of(system).get(originOf(endpoint)), system.now().getTime()];
  if (until === undefined) return null;
  if (until > now) return new Date(until);
  keep(system, endpoint, now + lookMs);
  return null;
}

/** Notes whether a push service answered, whatever it answered. */
export function noteAnswer(system: System, endpoint: string, isSilent: boolean): void {
  if (isSilent) keep(system, endpoint, system.now().getTime() + lastsMs);
  else silences.of(system).delete(originOf(endpoint));
}

function keep(system: System, endpoint: string, until: number): void {
  const known = silences.of(system);
  // The one heard of longest ago comes first.
  known.delete(originOf(endpoint));
  if (known.size >= keptMax) known.delete(known.keys().next().value ?? '');
  known.set(originOf(endpoint), until);
}

function originOf(endpoint: string): string {
  return new URL(endpoint).origin;
}
