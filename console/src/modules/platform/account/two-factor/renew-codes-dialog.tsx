import { getTwoFactor, renewRecoveryCodes, accountWords as words } from '@zhiyin/domain/platform';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PasswordStep } from './password-step.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Makes recovery codes in place of the old ones, and shows them this once. */
export function RenewCodesDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = useAct(renewRecoveryCodes, [getTwoFactor]);
  const onPassword = async (password: string) => {
    const { recoveryCodes } = await renew.mutateAsync({ body: { password } });
    setCodes(recoveryCodes);
  };
  return (
    <Dialog title={t(codes ? words.codesTitle : words.renewCodes)} onClose={onClose} width={480}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={onClose} />
      ) : (
        <PasswordStep
          sentence={t(words.renewSay)}
          verb={t(words.renewCodes)}
          onPassword={onPassword}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
