/** A value of ASN.1 as it stands in bytes (X.690): its tag, what is in it, and all of it. */
export interface Der {
  readonly tag: number;
  readonly body: Buffer;
  readonly whole: Buffer;
}

const depthMax = 40;
const childrenMax = 2_000;

/** Tags that signed mails are made of. */
export const tags = {
  octets: 0x04,
  octetPieces: 0x24,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  first: 0xa0,
} as const;

/**
 * Reads the value at the beginning of some bytes; also one whose length is not said beforehand, as large mails are
 * signed.
 *
 * @throws Error when it is none, or too deep
 */
export function readDer(bytes: Buffer, depth = 0): Der {
  const [tag, first] = [bytes[0], bytes[1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > depthMax)
    throw new Error('no value of ASN.1');
  if (first === 0x80) return readOpenEnded(bytes, tag, depth);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4) throw new Error('a value of ASN.1 that is too long');
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  const [begin, end] = [2 + lengthBytes, 2 + lengthBytes + length];
  if (end > bytes.length) throw new Error('a value of ASN.1 that is cut');
  return { tag, body: bytes.subarray(begin, end), whole: bytes.subarray(0, end) };
}

/** It ends where two zeros stand among its children. */
function readOpenEnded(bytes: Buffer, tag: number, depth: number): Der {
  let at = 2;
  for (let count = 0; count < childrenMax; count++) {
    if (bytes[at] === 0 && bytes[at + 1] === 0)
      return { tag, body: bytes.subarray(2, at), whole: bytes.subarray(0, at + 2) };
    at += readDer(bytes.subarray(at), depth + 1).whole.length;
  }
  throw new Error('a value of ASN.1 with too much in it');
}

/** What stands in a value, in order. */
export function childrenOf({ body }: Der): Der[] {
  const children: Der[] = [];
  for (let at = 0; at < body.length; ) {
    const child = readDer(body.subarray(at));
    children.push(child);
    at += child.whole.length;
    if (children.length > childrenMax) throw new Error('a value of ASN.1 with too much in it');
  }
  return children;
}

/** The bytes that a string holds, also one that comes in pieces. */
export function octetsOf(der: Der, depth = 0): Buffer {
  if (der.tag !== tags.octetPieces && der.tag !== tags.first) return der.body;
  if (depth > depthMax) throw new Error('a string that is too deep');
  return Buffer.concat(childrenOf(der).map((piece) => octetsOf(piece, depth + 1)));
}

/** @example oidOf(readDer(Buffer.from('06092a864886f70d010702', 'hex'))) // '1.2.840.113549.1.7.2' */
export function oidOf({ body }: Der): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of body) {
    number = number * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [both = 0, ...rest] = numbers;
  const first = Math.min(2, Math.floor(both / 40));
  return [first, both - first * 40, ...rest].join('.');
}
