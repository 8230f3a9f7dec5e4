import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { Locale } from '@zhiyin/domain/kit';
import { doorWords, getSetUp, setUp } from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Door } from './door.tsx';
import { goIn } from './go-in.ts';
import { timeZones } from './time-zones.ts';

/** The first visit: the shop and its owner are made here, once. */
export function SetUpPage() {
  const t = useSay();
  const state = useQuery(endpointQuery(getSetUp, {}));
  const token = new URLSearchParams(location.search).get('token');
  if (state.isPending) return <PageLoading />;
  if (state.isError) return <PageError error={state.error} onRetry={state.refetch} />;
  if (!state.data.needed) return <Navigate to="/sign-in" replace />;
  if (state.data.isTokenNeeded && token === null) {
    return <Door title={t(doorWords.setUp)} sentence={t(doorWords.setUpElsewhere)} />;
  }
  return <SetUpForm token={token} />;
}

interface Filled {
  shopName: string;
  name: string;
  email: string;
  password: string;
  timeZone: string | null;
  locale: Locale;
}

function SetUpForm({ token }: { token: string | null }) {
  const t = useSay();
  const { locale } = useLocale();
  const make = useAct(setUp);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const initial: Filled = { shopName: '', name: '', email: '', password: '', timeZone: here, locale };
  const draft = useDraft({
    initial,
    schema: setUp.body.omit({ token: true }),
    save: async (body) => {
      await make.mutateAsync({ body: token === null ? body : { ...body, token } });
      goIn();
    },
  });
  return (
    <Door title={t(doorWords.setUp)} sentence={t(doorWords.setUpSay)}>
      <DraftForm draft={draft} verb={t(doorWords.openShop)} isAlwaysReady>
        <TextField
          at={draft.at('shopName')}
          label={t(doorWords.shopName)}
          autoComplete="organization"
          isFirst
        />
        <SelectField at={draft.at('timeZone')} label={t(doorWords.timeZone)} options={timeZones(here)} />
        <TextField at={draft.at('name')} label={t(doorWords.yourName)} autoComplete="name" />
        <TextField at={draft.at('email')} label={t(doorWords.email)} type="email" autoComplete="username" />
        <TextField
          at={draft.at('password')}
          label={t(doorWords.password)}
          hint={t(doorWords.passwordHint)}
          type="password"
          autoComplete="new-password"
        />
      </DraftForm>
    </Door>
  );
}
