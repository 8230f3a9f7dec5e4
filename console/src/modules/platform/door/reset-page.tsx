import { Link } from '@tanstack/react-router';
import { doorWords, resetPassword } from '@zhiyin/domain/platform';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { Door } from './door.tsx';
import { tokenOfAddress } from './token-of-address.ts';

/** Sets a new password with the link from the mail. */
export function ResetPage() {
  const t = useSay();
  const [isSaved, setSaved] = useState(false);
  const reset = useAct(resetPassword);
  const draft = useDraft({
    initial: { password: '' },
    schema: resetPassword.body.omit({ token: true }),
    save: ({ password }) => reset.mutateAsync({ body: { password, token: tokenOfAddress() } }),
  });
  const below = <Link to="/sign-in">{t(doorWords.backToSignIn)}</Link>;
  if (isSaved)
    return <Door title={t(doorWords.forgottenTitle)} sentence={t(doorWords.passwordSaved)} below={below} />;
  return (
    <Door title={t(doorWords.forgottenTitle)} below={below}>
      <DraftForm draft={draft} verb={t(doorWords.savePassword)} onSaved={() => setSaved(true)} isAlwaysReady>
        <TextField
          at={draft.at('password')}
          label={t(doorWords.newPassword)}
          hint={t(doorWords.passwordHint)}
          type="password"
          autoComplete="new-password"
          isFirst
        />
      </DraftForm>
    </Door>
  );
}
