import { useQuery } from '@tanstack/react-query';
import { countPromises, promiseFacts } from '@zhiyin/domain/inbox';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const kinds = promiseFacts.map(({ kind }) => kind);

/** How many of one's own promises are due today, late ones among them. */
export function useDueCount(): number | null {
  useStaleOn(kinds, [countPromises]);
  return useQuery(endpointQuery(countPromises, {})).data?.today ?? null;
}
