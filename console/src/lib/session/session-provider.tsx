import type { Me } from '@zhiyin/domain/people';
import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect } from 'react';
import { callScope } from '#lib/call/call-scope.ts';
import { TimeZoneProvider } from '#lib/i18n/locale-provider.tsx';
import { SessionContext } from './session-context.ts';

/** Makes a session known to everything below it, in the member's own time zone. */
export function SessionProvider({ session, children }: { session: Me; children: ReactNode }) {
  const { workspaceId } = session.workspace;
  // Before any child asks the server something.
  useLayoutEffect(() => {
    callScope.workspaceId = workspaceId;
  }, [workspaceId]);
  useEffect(
    () => () => {
      callScope.workspaceId = null;
    },
    [],
  );
  return (
    <SessionContext value={session}>
      <TimeZoneProvider timeZone={session.member.timeZone}>{children}</TimeZoneProvider>
    </SessionContext>
  );
}
