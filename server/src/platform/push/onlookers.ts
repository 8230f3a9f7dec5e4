import type { Context } from '../context.ts';
import { perSystem } from '../per-system.ts';
import type { System } from '../system.ts';

/** Somebody says that they look at a thing, or no longer do. */
export interface Look {
  readonly workspaceId: string;
  readonly readerId: string;
  readonly subjectId: string;
  readonly isLooking: boolean;
}

/** Whoever has said nothing for so long has gone: pages say it again every ten seconds. */
const lastsMs = 15_000;
const keptMax = 20_000;

/** Until when somebody looks at something: what every process has heard for itself, and none stores. */
const looks = perSystem(() => new Map<string, number>());

/** Notes that somebody looks at a thing. */
export function noteLook(system: System, look: Look): void {
  const until = looks.of(system);
  const key = keyOf(look.workspaceId, look.readerId, look.subjectId);
  // The one heard of longest ago comes first.
  until.delete(key);
  if (!look.isLooking) return;
  if (until.size >= keptMax) until.delete(until.keys().next().value ?? '');
  until.set(key, system.now().getTime() + lastsMs);
}

/** Whether somebody has the thing before their eyes at this moment, on whatever device. */
export function isLooking(
  { system, workspaceId }: Context,
  readerId: string,
  subjectId: string | undefined,
): boolean {
  if (subjectId === undefined) return false;
  return (looks.of(system).get(keyOf(workspaceId, readerId, subjectId)) ?? 0) > system.now().getTime();
}

function keyOf(...ids: readonly string[]): string {
  return ids.join(' ');
}
