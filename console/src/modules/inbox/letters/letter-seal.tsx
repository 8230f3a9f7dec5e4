import type { Letter, LetterSignature } from '@zhiyin/domain/channels';
import { letterPageWords as words } from '@zhiyin/domain/inbox';
import type { Text } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Tone } from '#ui/theme/tokens.ts';

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
  return <StatusTag tone={tone}>{t(said, { by, issuer })}</StatusTag>;
}

/** Null where nothing is known of it. */
function worthOf(
  { state, addresses, isTrusted }: LetterSignature,
  from: Letter['from'],
): readonly [Tone, Text] | null {
  if (state === 'altered') return ['seal', words.letterAltered];
  if (state === 'unknown') return null;
  const isSenders = from.some(({ address }) => addresses.includes(address));
  if (!isSenders) return ['amber', words.letterSignedByOther];
  return isTrusted ? ['jade', words.letterSigned] : ['amber', words.letterSignedUnknown];
}
