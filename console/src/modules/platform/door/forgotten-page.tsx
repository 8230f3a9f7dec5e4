import { Link } from '@tanstack/react-router';
import { doorWords, requestReset } from '@zhiyin/domain/platform';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { Door } from './door.tsx';

/** Asks for a link; says the same whether or not the address has an account. */
export function ForgottenPage() {
  const t = useSay();
  const [isSent, setSent] = useState(false);
  const ask = useAct(requestReset);
  const draft = useDraft({
    initial: { email: '' },
    schema: requestReset.body,
    save: (body) => ask.mutateAsync({ body }),
  });
  const below = <Link to="/sign-in">{t(doorWords.backToSignIn)}</Link>;
  if (isSent)
    return <Door title={t(doorWords.forgottenTitle)} sentence={t(doorWords.linkSent)} below={below} />;
  return (
    <Door title={t(doorWords.forgottenTitle)} sentence={t(doorWords.forgottenSay)} below={below}>
      <DraftForm draft={draft} verb={t(doorWords.sendLink)} onSaved={() => setSent(true)} isAlwaysReady>
        <TextField
          at={draft.at('email')}
          label={t(doorWords.email)}
          type="email"
          autoComplete="username"
          isFirst
        />
      </DraftForm>
    </Door>
  );
}
