import { getMe } from '@zhiyin/domain/people';
import { confirmTwoFactor, getTwoFactor, listSessions, accountWords as words } from '@zhiyin/domain/platform';
import { QRCode } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { CopyLine } from '../../shown/copy-line.tsx';
import styles from '../account.module.css';

interface Props {
  readonly uri: string;
  readonly secret: string;
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
}

/** Gives an authenticator its secret, by picture, link or hand, and asks for the first code it makes. */
export function AuthenticatorStep({ uri, secret, onConfirmed, onCancel }: Props) {
  const t = useSay();
  const confirm = useAct(confirmTwoFactor, [getTwoFactor, listSessions, getMe]);
  const draft = useDraft({
    initial: { code: '' },
    schema: confirmTwoFactor.body,
    save: (body) => confirm.mutateAsync({ body }),
  });
  return (
    <div className={styles['setUp']}>
      <p>{t(words.scan)}</p>
      {/* Dark on light whatever the theme, for scanners; the secret below says the same to those who listen. */}
      <div aria-hidden="true" className={styles['picture']}>
        <QRCode value={uri} type="svg" size={168} bordered={false} color="#000" bgColor="#fff" />
      </div>
      <a href={uri}>{t(words.openInApp)}</a>
      <CopyLine label={t(words.secret)} text={secret} />
      <DraftForm draft={draft} verb={t(words.confirm)} onSaved={onConfirmed} onCancel={onCancel}>
        <TextField
          at={draft.at('code')}
          label={t(words.code)}
          hint={t(words.codeHint)}
          autoComplete="one-time-code"
          isFirst
        />
      </DraftForm>
    </div>
  );
}
