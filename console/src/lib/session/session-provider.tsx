import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect } from 'react';
import { callScope } from '#lib/call/call-scope.ts';
import { TimeZoneProvider } from '#lib/i18n/locale-provider.tsx';
import type { Session } from './contract.ts';
import { SessionContext } from './session-context.ts';

/** Makes a session known to everything below it, in the member's own time zone, else the shop's. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { id } = session.workspace;
  // Before any child asks the server something.
  useLayoutEffect(() => {
    callScope.workspaceId = id;
  }, [id]);
  useEffect(
    () => () => {
      callScope.workspaceId = null;
    },
    [],
  );
  return (
    <SessionContext value={session}>
      <TimeZoneProvider timeZone={session.member.timeZone ?? session.workspace.timeZone}>
        {children}
      </TimeZoneProvider>
    </SessionContext>
  );
}
