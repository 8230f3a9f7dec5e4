import type { LiveFact } from '@zhiyin/domain/platform';
import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { LineState } from './live-line.ts';
import { LiveStore } from './live-store.ts';

// Without a provider nothing is ever heard, which is what pages outside the shell want.
export const LiveContext = createContext(new LiveStore());

/** How the console hears from the server now. */
export function useLineState(): LineState {
  const store = use(LiveContext);
  return useSyncExternalStore(store.watch, store.state);
}

/**
 * Calls back for every fact of these kinds, in order and once, while the component is shown. Name the kinds by the
 * domain's declarations.
 *
 * @example useFacts([messageReceived.kind], () => cache.invalidateQueries({ queryKey: [listMessages.name] }))
 */
export function useFacts(kinds: readonly string[], onFact: (fact: LiveFact) => void): void {
  const store = use(LiveContext);
  const handle = useEffectEvent(onFact);
  const key = kinds.join(' ');
  // The outside system is the live line.
  useEffect(() => store.listen(key.split(' '), (fact) => handle(fact)), [store, key]);
}
