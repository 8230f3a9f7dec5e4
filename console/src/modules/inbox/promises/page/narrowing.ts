import { promiseKinds, promiseScopes, promiseViews } from '@zhiyin/domain/inbox';
import { z } from 'zod';
import type { PromiseQuery } from '../data.ts';

/** The periods one can look at, in days up to and with today, by when promises are due; 0 is all time. */
export const spans = [0, 7, 30, 90] as const;

const Search = z.object({
  scope: z.enum(promiseScopes).catch('mine'),
  view: z.enum(promiseViews).catch('open'),
  days: z.literal(spans).catch(0),
  promise: z.enum(promiseKinds).optional().catch(undefined),
  ownerId: z.uuid().optional().catch(undefined),
});
/** What the page is narrowed by; it stands in the address. */
export type Narrowing = z.infer<typeof Search>;

/** What the address asks for; what it does not know counts as not said. */
export function narrowingOf(search: unknown): Narrowing {
  return Search.parse(search ?? {});
}

/** What the list is about. */
export function listQuery(
  { scope, view, days, promise, ownerId }: Narrowing,
  startOf: (days: number) => string,
): PromiseQuery {
  return {
    ...{ scope, view },
    ...(days !== 0 && { from: startOf(days) }),
    ...(promise && { promise }),
    ...(ownerId && { ownerId }),
  };
}
