import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { acceptInvitation, readInvitation } from '@zhiyin/domain/people';
import { doorWords } from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Door } from './door.tsx';
import { goIn } from './go-in.ts';
import { tokenOfAddress } from './token-of-address.ts';

/** Shows what one was invited to, and joins. */
export function InvitationPage() {
  const t = useSay();
  const token = tokenOfAddress();
  const invitation = useQuery(endpointQuery(readInvitation, { body: { token } }));
  const below = <Link to="/sign-in">{t(doorWords.backToSignIn)}</Link>;
  if (invitation.isPending) return <PageLoading />;
  if (invitation.isError)
    return <Door title={t(doorWords.invitationOver)} sentence={invitation.error.message} below={below} />;
  const { shopName, email, name, hasAccount } = invitation.data;
  const title = t(doorWords.invited, { shop: shopName });
  if (hasAccount) return <JoinWithAccount title={title} email={email} token={token} />;
  return <JoinAsNew title={title} email={email} name={name} token={token} />;
}

function JoinAsNew({
  title,
  email,
  name,
  token,
}: {
  title: string;
  email: string;
  name: string;
  token: string;
}) {
  const t = useSay();
  const { locale } = useLocale();
  const accept = useAct(acceptInvitation);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const draft = useDraft({
    initial: { name, password: '' },
    schema: acceptInvitation.body.pick({ name: true, password: true }).required(),
    save: async (body) => {
      await accept.mutateAsync({ body: { ...body, token, locale, timeZone } });
      goIn();
    },
  });
  return (
    <Door title={title} sentence={t(doorWords.invitedSay, { email })}>
      <DraftForm draft={draft} verb={t(doorWords.join)} isAlwaysReady>
        <TextField at={draft.at('name')} label={t(doorWords.yourName)} autoComplete="name" isFirst />
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

function JoinWithAccount({ title, email, token }: { title: string; email: string; token: string }) {
  const t = useSay();
  const accept = useAct(acceptInvitation);
  const draft = useDraft({
    initial: { token },
    schema: acceptInvitation.body.pick({ token: true }),
    save: async (body) => {
      await accept.mutateAsync({ body });
      goIn();
    },
  });
  const below = <Link to="/sign-in">{t(doorWords.signIn)}</Link>;
  return (
    <Door title={title} sentence={t(doorWords.invitedHasAccount, { email })} below={below}>
      <DraftForm draft={draft} verb={t(doorWords.join)} isAlwaysReady>
        {null}
      </DraftForm>
    </Door>
  );
}
