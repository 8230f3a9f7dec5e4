import { webhookPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ShownOnce } from '../shown/shown-once.tsx';

/** A new signing secret, shown this once. */
export function WebhookSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useSay();
  return (
    <ShownOnce
      title={t(words.secretTitle)}
      sentence={t(words.secretSay)}
      label={t(words.secret)}
      text={secret}
      verb={t(words.done)}
      onDone={onDone}
    />
  );
}
