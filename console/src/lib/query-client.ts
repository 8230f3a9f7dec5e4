import { QueryClient } from '@tanstack/react-query';
import { isRefused } from './call/refused.ts';

/**
 * The cache of what the server said. Facts on the live line say when something is stale, so nothing is asked again
 * merely because a window got the focus; half a minute covers what no fact speaks of.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        // `call` has already repeated what could be repeated.
        retry: false,
        // A failed page is shown again when the line is back, a refused one is not.
        refetchOnReconnect: (query) => isRefused(query.state.error, 'unavailable') || query.isStale(),
      },
      mutations: { retry: false },
    },
  });
}
