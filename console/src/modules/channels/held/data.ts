import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  discardLetters,
  heldFacts,
  letInLetters,
  listAccounts,
  listHeldLetters,
} from '@zhiyin/domain/channels';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const kinds = heldFacts.map(({ kind }) => kind);
const atOnce = 100;

/** Mails that are held back, the latest first; asked again when some come or go. */
export function useHeldLetters() {
  useStaleOn(kinds, [listHeldLetters]);
  return useInfiniteQuery(
    endpointPages(listHeldLetters, 'all', (after) => ({ query: { limit: atOnce, ...(after && { after }) } })),
  );
}

/** How many there are. */
export function useHeldCount(): number {
  useStaleOn(kinds, [listHeldLetters]);
  return useQuery(endpointQuery(listHeldLetters, { query: { limit: 1 } })).data?.total ?? 0;
}

export const useLetIn = () => useAct(letInLetters, [listHeldLetters, listAccounts]);
export const useDiscard = () => useAct(discardLetters, [listHeldLetters, listAccounts]);
