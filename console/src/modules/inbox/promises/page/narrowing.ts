import { promiseKinds, promiseScopes, promiseViews } from '@zhiyin/domain/inbox';
import { z } from 'zod';
import type { PromiseQuery } from '../data.ts';

const Search = z.object({
  scope: z.enum(promiseScopes).catch('mine'),
  view: z.enum(promiseViews).catch('open'),
  promise: z.enum(promiseKinds).optional().catch(undefined),
  ownerId: z.uuid().optional().catch(undefined),
});

/** What the address asks for; what it does not know counts as not said. */
export function narrowingOf(search: unknown): PromiseQuery {
  const { promise, ownerId, ...rest } = Search.parse(search ?? {});
  return { ...rest, ...(promise && { promise }), ...(ownerId && { ownerId }) };
}
