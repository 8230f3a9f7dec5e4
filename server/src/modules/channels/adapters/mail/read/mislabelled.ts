/** The words of a mail, as its parser gives them. */
export interface Words {
  readonly text?: string | undefined;
  readonly html?: string | false | undefined;
}

/** A name under which each byte is read as the sign of its number. */
const bytewise = 'binary';
const typeOfText = /^(content-type:[ \t]*text\/(?:plain|html))((?:[^\r\n]|\r?\n[ \t])*)/gim;
const saidCharset = /(charset[ \t]*=[ \t]*"?)([\w.:+-]+)/i;
/** Under these names stands whatever its writer's program had at hand. */
const mistaken = /^(?:(?:us-?)?ascii|utf-?8|iso-8859-15?|latin-?1|(?:windows-|cp)1252)$/i;
/** What is left of signs that were read under a charset which they are not in: as nothing, or as two or three of the West. */
const broken = /\uFFFD|[\u00C3-\u00E9][\u0080-\u00FF\u0152-\u2122]{1,2}/u;

/**
 * The words of a mail whose charset is named wrongly: it says ASCII, or nothing, and holds GBK; or it says Western and
 * holds UTF-8. Null where nothing looks wrong, or nothing better is found.
 */
export async function wordsReread(
  raw: Buffer,
  read: Words,
  parse: (raw: Buffer) => Promise<Words>,
): Promise<{ text: string; html: string } | null> {
  if (![read.text, read.html].some((words) => broken.test(words || ''))) return null;
  const kept = bytesKept(raw);
  if (!kept) return null;
  const again = await parse(kept);
  const text = decoded(again.text ?? '');
  const html = decoded(again.html || '');
  return text === null || html === null ? null : { text, html };
}

/** A mail whose head holds bare Chinese of another charset, as old programs write it, in UTF-8. */
export function headReread(raw: Buffer, headLength: number): Buffer {
  const head = raw.toString('latin1', 0, headLength);
  if (!/[\u0080-\u00FF]/.test(head)) return raw;
  return Buffer.concat([Buffer.from(decoded(head) ?? head), raw.subarray(headLength)]);
}

/**
 * The name of a file as its writer meant it: parsers read one that stands in bare signs of another charset byte by byte.
 * One that stands there encoded is what it was decoded to.
 */
export function nameReread(raw: Buffer, name: string): string {
  if (!/[\u0080-\u00FF]/.test(name)) return name;
  return raw.includes(Buffer.from(name, 'latin1')) ? (decoded(name) ?? name) : name;
}

/** The mail with its words marked to be read byte by byte; null where one of its charsets is hardly named by mistake. */
function bytesKept(raw: Buffer): Buffer | null {
  const mail = raw.toString('latin1');
  const [head = ''] = mail.split(/\r?\n\r?\n/, 1);
  const typed = /^content-type:/im.test(head) ? mail : `Content-Type: text/plain\r\n${mail}`;
  const charsets: string[] = [];
  const marked = typed.replace(typeOfText, (_, type: string, rest: string) => {
    const [, , charset] = saidCharset.exec(rest) ?? [];
    if (charset === undefined) return `${type}; charset=${bytewise}${rest}`;
    charsets.push(charset);
    return `${type}${rest.replace(saidCharset, `$1${bytewise}`)}`;
  });
  const areMistaken = charsets.every((charset) => mistaken.test(charset) || !isKnown(charset));
  return areMistaken ? Buffer.from(marked, 'latin1') : null;
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset) !== null;
  } catch {
    return false;
  }
}

/** What bytes say, each given as a sign; null where they are in none of the charsets that are mistaken for others. */
function decoded(bytes: string): string | null {
  const raw = Buffer.from(bytes, 'latin1');
  if (raw.toString('latin1') !== bytes) return null;
  const charsets = ['utf-8', ...(areInPairs(bytes) ? ['gb18030'] : []), 'windows-1252'];
  for (const charset of charsets) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(raw);
    } catch {
      // Not in this one.
    }
  }
  return null;
}

/** Chinese stands in runs of an even number of high bytes; letters with accents mostly stand alone. */
function areInPairs(bytes: string): boolean {
  const runs = bytes.match(/[\u0080-\u00FF]+/g) ?? [];
  return runs.filter(({ length }) => length % 2 === 0).length * 2 > runs.length;
}
