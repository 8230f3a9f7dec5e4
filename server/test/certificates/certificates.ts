import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

const file = (name: string): string => path.resolve(import.meta.dirname, name);

/** Files of a certificate for `localhost`, `127.0.0.1` and `mail.shop.example`, and of the authority above it. */
export const certificates = { ca: file('ca.pem'), cert: file('server.pem'), key: file('server.key') };

/** The same, read. */
export function readCertificates(): { ca: string; cert: string; key: string } {
  const read = (name: string): string => readFileSync(name, 'utf8');
  return { ca: read(certificates.ca), cert: read(certificates.cert), key: read(certificates.key) };
}

/** Lets this process trust the tests' own authority, as NODE_EXTRA_CA_CERTS does; answers how to end that. */
export function trustOurAuthority(): () => void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, readCertificates().ca]);
  return () => setDefaultCACertificates(before);
}
