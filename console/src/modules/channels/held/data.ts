import { useInfiniteQuery } from '@tanstack/react-query';
import {
  discardLetters,
  heldFacts,
  letInLetters,
  listAccounts,
  listHeldLetters,
} from '@zhiyin/domain/channels';
import { endpointPages, useAct } from '#lib/endpoint-query.ts';
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

export const useLetIn = () => useAct(letInLetters, [listHeldLetters, listAccounts]);
export const useDiscard = () => useAct(discardLetters, [listHeldLetters, listAccounts]);
