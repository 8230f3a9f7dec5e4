import type { Context } from '#platform/context.ts';
import { perSystem } from '#platform/per-system.ts';
import type { Extent } from './extent.ts';
import { requestIndexing } from './jobs.ts';
import { smallest } from './parts.ts';

/** Messages stored by this process since it last asked for indexing, by workspace. */
const counts = perSystem<Map<string, number>>(() => new Map());

/** Asks for indexing once in a while; a count that is lost with its process costs nothing, as searches look, too. */
export function countStored(ctx: Context): void {
  const counted = counts.of(ctx.system);
  const count = (counted.get(ctx.workspaceId) ?? 0) + 1;
  counted.set(ctx.workspaceId, count % (smallest / 4));
  if (count >= smallest / 4) indexSoon(ctx);
}

/** True when more waits than the next message or two will bring to be indexed. */
export function isFarBehind({ next, last }: Extent): boolean {
  return last - next >= 2 * smallest;
}

/** As `requestIndexing`, whatever becomes of the caller's transaction; nobody waits for it. */
export function indexSoon(ctx: Context): void {
  requestIndexing(ctx).catch((error: unknown) => {
    ctx.system.log.debug({ err: error }, 'indexing was not asked for; the next search asks again');
  });
}
