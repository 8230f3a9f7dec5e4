import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { getCACertificates } from 'node:tls';
import type { LetterSignature } from '@zhiyin/domain/channels';
import { readSignedData, type SignedData, type Signer } from './signed-data.ts';

/** Digests that nobody can forge yet; older ones prove nothing. */
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const pssOid = '1.2.840.113549.1.1.10';
const mailUse = '1.3.6.1.5.5.7.3.4';
const chainMax = 6;

/** Authorities whose word counts, as certificates. */
export type Roots = () => readonly X509Certificate[];

let known: readonly X509Certificate[] | null = null;
const knownRoots: Roots = () => {
  known ??= getCACertificates('default').map((pem) => new X509Certificate(pem));
  return known;
};

/**
 * Whether a mail is as its signer left it, and who that is (RFC 8551).
 *
 * @param signature the signature, with what it is of only where that does not stand beside it
 * @param beside what was signed, with line ends as on the wire, where it stands beside the signature
 * @returns null when there is no signature to speak of
 */
export function verifySigned(
  signature: Buffer,
  beside: Buffer | null,
  now: Date,
  roots: Roots = knownRoots,
): LetterSignature | null {
  const signed = readOrNull(signature);
  // A signature that brings words of its own says nothing of those beside it.
  if (signed?.content && beside) return null;
  const content = beside ?? signed?.content;
  if (!signed || !content || signed.signers.length === 0) return null;
  const judged = signed.signers.map((signer) => judgeSigner(signed, signer, content));
  const found = judged.find(({ state }) => state !== 'intact') ?? judged[0];
  if (!found) return null;
  const { state, certificate = signed.certificates.find(({ ca }) => !ca) } = found;
  return {
    state,
    by: certificate ? nameIn(certificate.subject) : '',
    issuer: certificate ? nameIn(certificate.issuer) : '',
    addresses: certificate ? addressesOf(certificate) : [],
    isTrusted: certificate !== undefined && isVouchedFor(certificate, signed.certificates, now, roots),
  };
}

/** What was signed, where it stands within its signature; null where it does not. */
export function contentOfSigned(signature: Buffer): Buffer | null {
  return readOrNull(signature)?.content ?? null;
}

function readOrNull(signature: Buffer): SignedData | null {
  try {
    return readSignedData(signature);
  } catch {
    return null;
  }
}

interface Judged {
  readonly state: LetterSignature['state'];
  readonly certificate?: X509Certificate | undefined;
}

function judgeSigner({ certificates }: SignedData, signer: Signer, content: Buffer): Judged {
  const digest = digests[signer.digestOid];
  if (digest === undefined) return { state: 'unknown' };
  const { attributes, messageDigest, signature, algorithmOid } = signer;
  const isSame = attributes === null || messageDigest?.equals(createHash(digest).update(content).digest());
  const certificate = certificates.find((one) =>
    isSignedBy(one, { digest, signed: attributes ?? content, signature, isPss: algorithmOid === pssOid }),
  );
  if (!isSame) return { state: 'altered', certificate };
  if (certificate) return { state: 'intact', certificate };
  // Without attributes nothing tells a changed content from a key that is not here.
  return { state: attributes === null ? 'altered' : 'unknown' };
}

interface Claim {
  readonly digest: string;
  readonly signed: Buffer;
  readonly signature: Buffer;
  readonly isPss: boolean;
}

function isSignedBy({ publicKey }: X509Certificate, { digest, signed, signature, isPss }: Claim): boolean {
  const padding = isPss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    : {};
  const hash = publicKey.asymmetricKeyType?.startsWith('ed') ? null : digest;
  try {
    return verify(hash, signed, { key: publicKey, ...padding }, signature);
  } catch {
    return false;
  }
}

/** Whether an authority that counts says whose certificate it is, for mail and today. */
function isVouchedFor(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  now: Date,
  roots: Roots,
): boolean {
  if (leaf.keyUsage !== undefined && !leaf.keyUsage.includes(mailUse)) return false;
  let current = leaf;
  for (let depth = 0; depth < chainMax; depth++) {
    const at = current;
    if (new Date(at.validFrom) > now || new Date(at.validTo) < now) return false;
    if (roots().some((root) => isIssuedBy(at, root))) return true;
    const above = others.find((one) => one !== at && one.ca && isIssuedBy(at, one));
    if (!above) return false;
    current = above;
  }
  return false;
}

function isIssuedBy(certificate: X509Certificate, above: X509Certificate): boolean {
  return certificate.checkIssued(above) && certificate.verify(above.publicKey);
}

/** A person's name, or whatever else a certificate calls them. */
function nameIn(said: string): string {
  const parts = new Map(
    said.split('\n').map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]),
  );
  const name = parts.get('CN') ?? parts.get('emailAddress') ?? parts.get('O') ?? said;
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .toWellFormed()
    .slice(0, 200);
}

function addressesOf({ subject, subjectAltName = '' }: X509Certificate): string[] {
  const named = [
    ...subjectAltName.matchAll(/email:([^\s,"]+)/gi),
    ...subject.matchAll(/^emailAddress=(\S+)$/gim),
  ];
  return [...new Set(named.map(([, address = '']) => address.toLowerCase().slice(0, 320)))].slice(0, 20);
}
