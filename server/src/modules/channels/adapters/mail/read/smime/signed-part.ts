const boundaryParameter = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i;

/**
 * The part of a signed mail that is signed, byte for byte with line ends as on the wire (RFC 1847); null where it is no
 * such mail.
 *
 * @param type the mail's Content-Type
 */
export function signedPart(raw: Buffer, type: string): Buffer | null {
  if (!/^multipart\/signed\b/i.test(type)) return null;
  const [, quoted, bare] = boundaryParameter.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return null;
  // Bytes are bytes here: nothing in them is decoded.
  const mail = raw.toString('latin1').replace(/\r?\n/g, '\r\n');
  const begin = mail.indexOf(`\r\n--${boundary}\r\n`);
  if (begin === -1) return null;
  const from = begin + boundary.length + 6;
  const end = mail.indexOf(`\r\n--${boundary}`, from - 2);
  return end === -1 ? null : Buffer.from(mail.slice(from, Math.max(from, end)), 'latin1');
}

const ownFields = /^(?:content-[\w-]+|mime-version)\s*:/i;

/** A mail whose content was within its signature, as if it had never been wrapped: its head, and what was signed. */
export function unwrapped(raw: Buffer, content: Buffer): Buffer {
  const mail = raw.toString('latin1').replace(/\r?\n/g, '\r\n');
  const end = mail.indexOf('\r\n\r\n');
  const fields = mail.slice(0, Math.max(0, end)).split(/\r\n(?![ \t])/);
  const kept = fields.filter((field) => !ownFields.test(field));
  const head = [...kept, 'MIME-Version: 1.0'].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n`, 'latin1'), content]);
}
