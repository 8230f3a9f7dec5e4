import { disableTwoFactor, getTwoFactor, accountWords as words } from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { PasswordStep } from './password-step.tsx';

/** Back to the password alone, for whoever knows it. */
export function TurnOffDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const disable = useAct(disableTwoFactor, [getTwoFactor]);
  const onPassword = async (password: string) => {
    await disable.mutateAsync({ body: { password } });
    toast.say(t(words.turnedOff));
    onClose();
  };
  return (
    <Dialog title={t(words.turnOffTitle)} onClose={onClose}>
      <PasswordStep
        sentence={t(words.turnOffSay)}
        verb={t(words.turnOff)}
        onPassword={onPassword}
        onCancel={onClose}
      />
    </Dialog>
  );
}
