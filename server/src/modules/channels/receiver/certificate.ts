import { readFile, stat } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { Config } from '#platform/config.ts';

/** A certificate with its key, as they stand in their files. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

type Files = Pick<Config, 'mailCertificate' | 'mailKey'>;

/**
 * The certificate under which mail is taken encrypted; null where none is configured.
 *
 * @throws Error when only one of its two files is named, or they cannot be read or do not belong together
 */
export async function readCertificate({ mailCertificate, mailKey }: Files): Promise<Certificate | null> {
  if (mailCertificate === undefined && mailKey === undefined) return null;
  if (mailCertificate === undefined || mailKey === undefined)
    throw new Error('ZHIYIN_MAIL_CERTIFICATE and ZHIYIN_MAIL_KEY are given together or not at all');
  const [cert, key] = await Promise.all([readFile(mailCertificate, 'utf8'), readFile(mailKey, 'utf8')]);
  createSecureContext({ cert, key });
  return { cert, key };
}

/** By what it is known that a certificate was renewed: when its files were last written. */
export async function stampOf({ mailCertificate, mailKey }: Files): Promise<string> {
  const files = [mailCertificate, mailKey].filter((file) => file !== undefined);
  const written = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
  return written.join(' ');
}
