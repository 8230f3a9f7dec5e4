import { useSyncExternalStore } from 'react';
import { useSession } from '#lib/session/session-context.ts';
import { SeenStore } from './seen-store.ts';

const stores = new Map<string, SeenStore>();

/** How far the member read each conversation on this machine. */
export function useSeenStore(): SeenStore {
  const { workspace, member } = useSession();
  const name = `zhiyin.seen.${workspace.workspaceId}.${member.memberId}`;
  const store = stores.get(name) ?? new SeenStore(name);
  stores.set(name, store);
  return store;
}

export function useSeen(): ReadonlyMap<string, number> {
  const store = useSeenStore();
  return useSyncExternalStore(store.watch, store.seen);
}
