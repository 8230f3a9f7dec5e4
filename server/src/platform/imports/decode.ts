/** A file's text, and how it was written. */
export interface Decoded {
  readonly text: string;
  /** As people call it. */
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GBK';
}

/**
 * The text of a table as shops' programs save it: UTF-16 when it says so, UTF-8 when all of it is, else GB18030, which
 * holds GBK and any other Chinese file that is not UTF-8.
 */
export function decode(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'GBK' };
  }
}
