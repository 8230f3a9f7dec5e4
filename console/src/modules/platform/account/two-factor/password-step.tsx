import { disableTwoFactor, accountWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import styles from '../account.module.css';

interface Props {
  /** What will happen, if more than going on. */
  readonly sentence?: string;
  readonly verb: string;
  readonly onPassword: (password: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** Asks for the password before anything about signing in is changed. */
export function PasswordStep({ sentence, verb, onPassword, onCancel }: Props) {
  const t = useSay();
  const draft = useDraft({
    initial: { password: '' },
    schema: disableTwoFactor.body,
    save: ({ password }) => onPassword(password),
  });
  return (
    <div className={styles['setUp']}>
      {sentence && <p>{sentence}</p>}
      <DraftForm draft={draft} verb={verb} onCancel={onCancel}>
        <TextField
          at={draft.at('password')}
          label={t(words.password)}
          hint={t(words.passwordToGoOn)}
          type="password"
          autoComplete="current-password"
          isFirst
        />
      </DraftForm>
    </div>
  );
}
