import { enableTwoFactor, accountWords as words } from '@zhiyin/domain/platform';
import { useState } from 'react';
import type { z } from 'zod';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { AuthenticatorStep } from './authenticator-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Begun = z.infer<typeof enableTwoFactor.response>;

/** The password, the recovery codes, the authenticator's first code: nobody has it on who could not keep the codes. */
export function TurnOnDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [isKept, setKept] = useState(false);
  const begin = useAct(enableTwoFactor);
  return (
    <Dialog title={t(begun && !isKept ? words.codesTitle : words.turnOnTitle)} onClose={onClose} width={480}>
      {begun === null && (
        <PasswordStep
          verb={t(words.goOn)}
          onPassword={async (password) => setBegun(await begin.mutateAsync({ body: { password } }))}
          onCancel={onClose}
        />
      )}
      {begun !== null && !isKept && (
        <RecoveryCodes codes={begun.recoveryCodes} onDone={() => setKept(true)} />
      )}
      {begun !== null && isKept && <AuthenticatorStep {...begun} onConfirmed={onClose} onCancel={onClose} />}
    </Dialog>
  );
}
