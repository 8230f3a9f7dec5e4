import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { getMe } from '@zhiyin/domain/people';
import { signOut } from '@zhiyin/domain/platform';
import { useEffect } from 'react';
import { callScope } from '#lib/call/call-scope.ts';
import { isRefused } from '#lib/call/refused.ts';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { LiveProvider } from '#lib/live/live-provider.tsx';
import { SessionProvider } from '#lib/session/session-provider.tsx';
import { AppUpdates, TwoFactorMissing } from '#modules/platform';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Shell } from '#ui/shell/shell.tsx';

const lookAgainMs = 5_000;

/** Asks who is signed in, and shows the house to members and the door to everybody else. */
export function SignedIn() {
  const cache = useQueryClient();
  const session = useQuery({
    ...endpointQuery(getMe, {}),
    // While nothing can be saved, the banner goes as soon as there is room again.
    // Whoever turned two-step sign-in on in another window goes on here, too.
    refetchInterval: ({ state }) =>
      state.data?.isReadOnly || state.data?.isTwoFactorMissing ? lookAgainMs : false,
  });
  // The outside system is whatever calls the server: the first refusal brings the banner.
  useEffect(() => {
    callScope.onReadOnly = () => void cache.invalidateQueries({ queryKey: [getMe.name] });
  }, [cache]);
  const leave = useAct(signOut);
  // Loading the page anew is the one way to be sure that nothing of the last member stays in memory.
  const goOut = () => leave.mutate({}, { onSettled: () => location.assign('/console/sign-in') });

  if (session.isPending) return <PageLoading />;
  if (isRefused(session.error, 'unknown')) return <ToSignIn />;
  if (!session.data) return <PageError error={session.error} onRetry={session.refetch} />;
  if (session.data.isTwoFactorMissing) return <TwoFactorMissing session={session.data} onSignOut={goOut} />;
  return (
    <SessionProvider session={session.data}>
      <LiveProvider
        workspaceId={session.data.workspace.workspaceId}
        onRights={() => cache.invalidateQueries()}
      >
        <Shell onSignOut={goOut}>
          <Outlet />
          <AppUpdates />
        </Shell>
      </LiveProvider>
    </SessionProvider>
  );
}

/** Leads to the door, which leads back to where one was. Once: the address it starts from is not the door's own. */
function ToSignIn() {
  const navigate = useNavigate();
  // The outside system is the address bar.
  useEffect(() => {
    const next = location.pathname + location.search;
    void navigate({ to: '/sign-in', search: { next }, replace: true });
  }, [navigate]);
  return <PageLoading />;
}
