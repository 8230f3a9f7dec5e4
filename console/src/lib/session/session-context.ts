import type { Permission } from '@zhiyin/domain/kit';
import { createContext, use, useCallback } from 'react';
import type { Session } from './contract.ts';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in; throws on pages that anybody may see. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs somebody to be signed in.');
  return session;
}

/**
 * Whether the member may do something: to leave out what she could not use. The server decides again, always.
 *
 * @example const mayClose = useMay(); if (mayClose(closeConversation)) …
 */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useSession();
  return useCallback((permission) => permissions.includes(permission.key), [permissions]);
}
