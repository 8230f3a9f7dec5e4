import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingFile, OutgoingLetter } from '../../adapter.ts';
import { htmlOf } from './html-of.ts';

/** A letter with everything that its envelope and its head say. */
export interface Composed {
  readonly from: { readonly address: string; readonly name: string };
  readonly rfcMessageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly text: string;
  /** By what an answer is known to belong here, whatever became of its head; empty for none. */
  readonly plus: string;
  /** Whether answers can be sent to an address that carries it. */
  readonly isAnswerByPlus: boolean;
  readonly now: Date;
}

/** What others must know a machine's letter by, so that none of theirs answers it (RFC 3834, and what is in use). */
const automaticHeaders = (address: string) => ({
  'Auto-Submitted': 'auto-replied',
  'X-Auto-Response-Suppress': 'All',
  Precedence: 'auto_reply',
  'X-Zhiyin-Loop': address,
});

/** The letter byte for byte: words, words with pictures for readers that show them, and the other files beside them. */
export async function composeLetter(letter: OutgoingLetter, composed: Composed): Promise<Buffer> {
  const { from, rfcMessageId, inReplyTo, references, text, now } = composed;
  const mark = composed.plus === '' ? '' : `zy-c-${composed.plus}`;
  const { to, cc, subject, signature, files, isAutomatic } = letter;
  const pictures = files.filter(({ isPicture }) => isPicture);
  const cids = new Map(pictures.map((file, index) => [file, `picture-${index + 1}@zhiyin`]));
  const content = await Promise.all(files.map(async (file) => ({ file, bytes: await file.read() })));
  const mail = new MailComposer({
    from,
    to: [...to],
    cc: [...cc],
    ...(composed.isAnswerByPlus && mark !== '' && { replyTo: answersTo(from, composed.plus) }),
    subject: oneLine(subject),
    messageId: rfcMessageId,
    date: now,
    ...(inReplyTo && { inReplyTo }),
    references: [...references],
    text: signature === '' ? text : `${text}\n\n-- \n${signature}`,
    html: htmlOf({ text, signature, pictures: [...cids].map(([{ name }, cid]) => ({ name, cid })), mark }),
    attachments: content.map(({ file, bytes }) => attachment(file, bytes, cids.get(file))),
    headers: isAutomatic ? automaticHeaders(from.address) : {},
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** RFC 5233: what stands behind the plus is the mailbox's own business. */
function answersTo({ address, name }: Composed['from'], plus: string) {
  const at = address.lastIndexOf('@');
  return { name, address: `${address.slice(0, at)}+c-${plus}${address.slice(at)}` };
}

function attachment({ name, mediaType }: OutgoingFile, content: Buffer, cid: string | undefined) {
  return { filename: oneLine(name), contentType: mediaType, content, ...(cid && { cid }) };
}

/** A line break in a subject or a name must not begin a header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
