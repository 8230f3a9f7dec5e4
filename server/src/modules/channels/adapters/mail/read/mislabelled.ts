import { bareWords, likelyCharset } from './likely-charset.ts';

/** The words of a mail, as its parser gives them, and what else it carries. */
export interface Words {
  readonly text?: string | undefined;
  readonly html: string | false;
  readonly attachments: readonly { readonly contentType: string; readonly content: Buffer }[];
}

const typeOfText = /^(content-type:[ \t]*)(text\/(?:plain|html))((?:[^\r\n]|\r?\n[ \t])*)/gim;
const saidCharset = /(charset[ \t]*=[ \t]*"?)([\w.:+-]+)/i;
/** The type under which the bytes of a part are asked for, each part by its place among those of text. */
const asBytes = 'application/x-words-';
/** What is left of signs that were read under a charset which they are not in: as nothing, or as two or three of the West. */
const broken = /\uFFFD|[\u00C3-\u00E9][\u0080-\u00FF\u0152-\u2122]{1,2}/u;

/**
 * The words of a mail whose charset is named wrongly: it says ASCII, or nothing, and holds GBK; or it says Western and
 * holds UTF-8. Each part is judged by itself. Null where nothing looks wrong, or nothing better is found.
 */
export async function wordsReread<Read extends Words>(
  raw: Buffer,
  read: Read,
  parse: (raw: Buffer) => Promise<Read>,
): Promise<Pick<Words, 'text' | 'html'> | null> {
  if (![read.text, read.html].some((words) => broken.test(words || ''))) return null;
  const mail = typed(raw.toString('latin1'));
  const asked = marked(mail, (start, _type, rest, place) => `${start}${asBytes}${place}${rest}`);
  const { attachments } = await parse(asked);
  const bytes = new Map(attachments.map(({ contentType, content }) => [contentType, content]));
  let isBetter = false;
  const renamed = marked(mail, (start, type, rest, place) => {
    const [, , named] = saidCharset.exec(rest) ?? [];
    const likely = likelyCharset(bytes.get(`${asBytes}${place}`) ?? Buffer.alloc(0), named);
    if (likely === null) return `${start}${type}${rest}`;
    isBetter = true;
    if (named === undefined) return `${start}${type}; charset=${likely}${rest}`;
    return `${start}${type}${rest.replace(saidCharset, `$1${likely}`)}`;
  });
  if (!isBetter) return null;
  const { text, html } = await parse(renamed);
  return { text, html };
}

/** A mail whose head holds bare Chinese of another charset, as old programs write it, in UTF-8. */
export function headReread(raw: Buffer, headLength: number): Buffer {
  const head = raw.subarray(0, headLength);
  if (!head.some((byte) => byte > 0x7f)) return raw;
  return Buffer.concat([Buffer.from(bareWords(head)), raw.subarray(headLength)]);
}

/**
 * The name of a file as its writer meant it: parsers read one that stands in bare signs of another charset byte by byte.
 * One that stands there encoded is what it was decoded to.
 */
export function nameReread(raw: Buffer, name: string): string {
  if (!/[\u0080-\u00FF]/.test(name)) return name;
  const bytes = Buffer.from(name, 'latin1');
  return bytes.toString('latin1') === name && raw.includes(bytes) ? bareWords(bytes) : name;
}

/** The mail with a type in its head: without one it is plain text. */
function typed(mail: string): string {
  const [head = ''] = mail.split(/\r?\n\r?\n/, 1);
  return /^content-type:/im.test(head) ? mail : `Content-Type: text/plain\r\n${mail}`;
}

/** The mail with the type of each of its texts written otherwise. */
function marked(
  mail: string,
  write: (start: string, type: string, rest: string, place: number) => string,
): Buffer {
  let place = 0;
  const written = mail.replace(typeOfText, (_, start: string, type: string, rest: string) =>
    write(start, type, rest, place++),
  );
  return Buffer.from(written, 'latin1');
}
