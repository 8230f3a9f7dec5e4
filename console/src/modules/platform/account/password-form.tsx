import { changePassword, doorWords, listSessions, accountWords as words } from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';

const empty = { current: '', password: '' };

/** Another password, for whoever knows the current one. */
export function PasswordForm() {
  const t = useSay();
  const toast = useToast();
  const { member } = useSession();
  const change = useAct(changePassword, [listSessions]);
  const draft = useDraft({
    initial: empty,
    schema: changePassword.body,
    save: (body) => change.mutateAsync({ body }),
  });
  const onSaved = () => {
    draft.reset(empty);
    toast.say(t(words.passwordChanged));
  };
  return (
    <DraftForm draft={draft} verb={t(words.changePassword)} onSaved={onSaved}>
      {/* Password keepers look for the name that the password belongs to. */}
      <input type="text" autoComplete="username" value={member.email} readOnly hidden />
      <TextField
        at={draft.at('current')}
        label={t(words.current)}
        type="password"
        autoComplete="current-password"
      />
      <TextField
        at={draft.at('password')}
        label={t(words.newPassword)}
        hint={t(doorWords.passwordHint)}
        type="password"
        autoComplete="new-password"
      />
    </DraftForm>
  );
}
