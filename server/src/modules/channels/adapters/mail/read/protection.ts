import type { ReadFile, ReadMail } from './read-mail.ts';

/**
 * How a mail is signed or encrypted, by what it says of itself: RFC 8551 (S/MIME), RFC 3156 and RFC 9580 (PGP). Nothing
 * is verified by it.
 *
 * @param type the mail's Content-Type
 * @param text its words, where PGP may stand without any part of its own
 */
export function protectionOf(
  type: string,
  files: readonly Pick<ReadFile, 'mediaType'>[],
  text: string,
): ReadMail['protection'] {
  const said = type.toLowerCase();
  if (/^multipart\/encrypted/.test(said)) return 'pgp-encrypted';
  if (/^multipart\/signed/.test(said))
    return said.includes('application/pgp-signature') ? 'pgp-signed' : 'smime-signed';
  if (/^application\/(?:x-)?pkcs7-mime/.test(said))
    return /smime-type="?signed-data/.test(said) ? 'smime-signed' : 'smime-encrypted';
  const kinds = new Set(files.map(({ mediaType }) => mediaType.toLowerCase()));
  if (kinds.has('application/pgp-encrypted')) return 'pgp-encrypted';
  if (kinds.has('application/pgp-signature')) return 'pgp-signed';
  if (text.startsWith('-----BEGIN PGP MESSAGE-----')) return 'pgp-encrypted';
  return text.startsWith('-----BEGIN PGP SIGNED MESSAGE-----') ? 'pgp-signed' : null;
}
