import type { Letter, LetterSignature } from '@zhiyin/domain/channels';
import { letterPageWords as words } from '@zhiyin/domain/inbox';
import type { Text } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './letters.module.css';

const protectionWords = {
  'smime-signed': words.letterSmimeSigned,
  'smime-encrypted': words.letterSmimeEncrypted,
  'pgp-signed': words.letterPgpSigned,
  'pgp-encrypted': words.letterPgpEncrypted,
} as const;

/** How a mail is signed or encrypted, and what its signature is worth, in plain words. */
export function LetterSeal({ letter: { protection, signature, from } }: { letter: Letter }) {
  const t = useSay();
  if (!protection) return null;
  const [tone, said] = (signature && worthOf(signature, from)) ?? ['azure', protectionWords[protection]];
  const { by = '', issuer = '' } = signature ?? {};
  return (
    <span className={styles['sealed']} data-tone={tone}>
      <Icon name={tone === 'seal' ? 'warning' : 'lock'} size={12} />
      <span>{t(said, { by, issuer })}</span>
    </span>
  );
}

/** Null where nothing is known of it. */
function worthOf(
  { state, addresses, isTrusted }: LetterSignature,
  from: Letter['from'],
): readonly ['seal' | 'amber' | 'jade', Text] | null {
  if (state === 'altered') return ['seal', words.letterAltered];
  if (state === 'unknown') return null;
  const isSenders = from.some(({ address }) => addresses.includes(address));
  if (!isSenders) return ['amber', words.letterSignedByOther];
  return isTrusted ? ['jade', words.letterSigned] : ['amber', words.letterSignedUnknown];
}
