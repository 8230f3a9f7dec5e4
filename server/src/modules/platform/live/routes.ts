import { listFacts } from '@zhiyin/domain/platform';
import type { FactCatalogue } from '#platform/facts/catalogue.ts';
import { factsAfter, lastPosition } from '#platform/facts/read-facts.ts';
import type { Serve } from '#platform/http/serve.ts';
import { asLive } from '#platform/live/connection.ts';

/** The truth behind the live sockets, and what clients without a socket poll. */
export function liveRoutes(catalogue: () => FactCatalogue): (serve: Serve) => void {
  return (serve) =>
    serve.inside(listFacts, async (ctx, { query }) => {
      if (query.after === undefined) return { facts: [], position: await lastPosition(ctx), isAll: true };
      const read = await factsAfter(ctx, catalogue(), query.after, query.limit);
      return { ...read, facts: read.facts.map(asLive) };
    });
}
