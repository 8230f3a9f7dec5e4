import type { Permission } from '@zhiyin/domain/kit';
import type { Me } from '@zhiyin/domain/people';
import { createContext, use, useCallback } from 'react';

export const SessionContext = createContext<Me | null>(null);

/** Who is signed in; throws on pages that anybody may see. */
export function useSession(): Me {
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
