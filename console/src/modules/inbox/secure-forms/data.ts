import { useQuery } from '@tanstack/react-query';
import {
  askSecurely,
  listSecureForms,
  revokeSecureForm,
  secureFormFacts,
  seeSecureForm,
} from '@zhiyin/domain/inbox';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { handled } from '../data.ts';

const kinds = secureFormFacts.map(({ kind }) => kind);

/** The secure forms of a conversation, the newest first. */
export function useSecureForms(conversationId: string) {
  useStaleOn(kinds, [listSecureForms]);
  return useQuery(endpointQuery(listSecureForms, { params: { conversationId } }));
}

export const useAskSecurely = () => useAct(askSecurely, [listSecureForms, ...handled]);
export const useRevoke = () => useAct(revokeSecureForm, [listSecureForms]);
/** What was filled in is kept nowhere but where it is shown. */
export const useSee = () => useAct(seeSecureForm, []);
