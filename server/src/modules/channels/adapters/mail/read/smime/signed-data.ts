import { X509Certificate } from 'node:crypto';
import { childrenOf, type Der, octetsOf, oidOf, readDer, tags } from './der.ts';

/** One who signed: what was digested and how, and the signature. */
export interface Signer {
  readonly digestOid: string;
  /** What the signature is of, as it is signed; null where it is of the content itself. */
  readonly attributes: Buffer | null;
  /** The digest of the content as the attributes say it. */
  readonly messageDigest: Buffer | null;
  readonly algorithmOid: string;
  readonly signature: Buffer;
}

/** What a signature brings along: RFC 5652, 5. */
export interface SignedData {
  /** Null where what was signed stands beside it. */
  readonly content: Buffer | null;
  readonly certificates: readonly X509Certificate[];
  readonly signers: readonly Signer[];
}

const signedDataOid = '1.2.840.113549.1.7.2';
const messageDigestOid = '1.2.840.113549.1.9.4';
const certificatesMax = 20;
const signersMax = 5;

/** Reads a signature. @throws Error when it is none. */
export function readSignedData(bytes: Buffer): SignedData {
  const [kind, wrapped] = childrenOf(readDer(bytes));
  if (!kind || !wrapped || oidOf(kind) !== signedDataOid) throw new Error('nothing that is signed');
  const [signed] = childrenOf(wrapped);
  const [, , enclosed, ...rest] = signed ? childrenOf(signed) : [];
  const signers = rest.at(-1);
  if (!enclosed || !signers) throw new Error('nothing that is signed');
  const certificates = rest.find(({ tag }) => tag === tags.first);
  const [, content] = childrenOf(enclosed);
  return {
    content: content ? octetsOf(content) : null,
    certificates: certificates
      ? childrenOf(certificates).slice(0, certificatesMax).flatMap(certificateOf)
      : [],
    signers: childrenOf(signers).slice(0, signersMax).map(signerOf),
  };
}

function certificateOf({ tag, whole }: Der): X509Certificate[] {
  return tag === tags.sequence ? [new X509Certificate(whole)] : [];
}

function signerOf(der: Der): Signer {
  const [, , digest, ...rest] = childrenOf(der);
  const attributes = rest[0]?.tag === tags.first ? rest[0] : null;
  const [algorithm, signature] = attributes ? rest.slice(1) : rest;
  if (!digest || !algorithm || !signature) throw new Error('nobody signed it');
  return {
    digestOid: firstOid(digest),
    // They are signed as the set that they are, whatever tag they travel under.
    attributes: attributes && Buffer.concat([Buffer.from([tags.set]), attributes.whole.subarray(1)]),
    messageDigest: attributes && digestIn(attributes),
    algorithmOid: firstOid(algorithm),
    signature: octetsOf(signature),
  };
}

function firstOid(der: Der): string {
  const [oid] = childrenOf(der);
  return oid ? oidOf(oid) : '';
}

function digestIn(attributes: Der): Buffer | null {
  for (const attribute of childrenOf(attributes)) {
    const [oid, values] = childrenOf(attribute);
    if (!oid || !values || oidOf(oid) !== messageDigestOid) continue;
    const [value] = childrenOf(values);
    return value ? octetsOf(value) : null;
  }
  return null;
}
