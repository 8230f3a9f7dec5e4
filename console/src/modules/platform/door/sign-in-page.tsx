import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { getMe } from '@zhiyin/domain/people';
import { doorWords, getSetUp, signIn, verifySecondFactor } from '@zhiyin/domain/platform';
import { useEffect, useState } from 'react';
import { call } from '#lib/call/call.ts';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Door } from './door.tsx';
import { goIn } from './go-in.ts';

/** E-mail and password, and the second step for whoever has one. A server without an owner leads to set-up. */
export function SignInPage() {
  const [needsCode, setNeedsCode] = useState(false);
  const setUp = useQuery(endpointQuery(getSetUp, {}));
  useStraightIn();
  // Who may have to make the shop first is not shown a door that nobody can open.
  if (setUp.isPending && setUp.failureCount === 0) return <PageLoading />;
  if (setUp.data?.needed) return <Navigate to="/set-up" replace />;
  return needsCode ? (
    <SecondFactor onBack={() => setNeedsCode(false)} />
  ) : (
    <FirstFactor onCode={() => setNeedsCode(true)} />
  );
}

/** Lets whoever is signed in already go on: a session that was renewed a moment ago looked ended to the page before. */
function useStraightIn() {
  // A key of its own: what the console remembers of the last session says nothing about this one.
  const me = useQuery({
    queryKey: ['door', getMe.name],
    queryFn: ({ signal }) => call(getMe, { signal }),
    retry: false,
    gcTime: 0,
  });
  const isIn = me.isSuccess;
  // The outside system is the address bar.
  useEffect(() => {
    if (isIn) goIn();
  }, [isIn]);
}

function FirstFactor({ onCode }: { onCode: () => void }) {
  const t = useSay();
  const enter = useAct(signIn);
  const draft = useDraft({
    initial: { email: '', password: '' },
    schema: signIn.body,
    save: async (body) => {
      const { state } = await enter.mutateAsync({ body });
      if (state === 'signed-in') goIn();
      else onCode();
    },
  });
  const below = <Link to="/password/forgotten">{t(doorWords.forgotten)}</Link>;
  return (
    <Door title={t(doorWords.signInTo)} below={below}>
      <DraftForm draft={draft} verb={t(doorWords.signIn)} isAlwaysReady>
        <TextField
          at={draft.at('email')}
          label={t(doorWords.email)}
          type="email"
          autoComplete="username"
          isFirst
        />
        <TextField
          at={draft.at('password')}
          label={t(doorWords.password)}
          type="password"
          autoComplete="current-password"
        />
      </DraftForm>
    </Door>
  );
}

function SecondFactor({ onBack }: { onBack: () => void }) {
  const t = useSay();
  const verify = useAct(verifySecondFactor);
  const draft = useDraft({
    initial: { code: '' },
    schema: verifySecondFactor.body,
    save: async (body) => {
      await verify.mutateAsync({ body });
      goIn();
    },
  });
  return (
    <Door title={t(doorWords.secondFactor)}>
      <DraftForm draft={draft} verb={t(doorWords.goOn)} onCancel={onBack} isAlwaysReady>
        <TextField
          at={draft.at('code')}
          label={t(doorWords.code)}
          hint={t(doorWords.codeHint)}
          autoComplete="one-time-code"
          isFirst
        />
      </DraftForm>
    </Door>
  );
}
